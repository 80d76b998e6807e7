/**
 * Where the closer of each tag stands, by counting openers and closers of a name. Code and containers are not looked at: it answers
 * only whether an opener whose container ended may still have its closer ahead.
 *
 *     {% hint %} … {% hint %} … {% endhint %} … {% endhint %}   →   the first with the last, the second with the third
 */
const edges = /\{%-?\s{0,8}(end)?([A-Za-z][\w-]*)/g

export type FindCloser = (opener: number) => number | undefined

/** Nothing is counted before it is asked. */
export function closerFinder(source: string): FindCloser {
  let closers: ReadonlyMap<number, number> | undefined
  return (opener) => {
    closers ??= tagClosers(source)
    return closers.get(opener)
  }
}

/** Offset of every opener that is closed → offset of its closer. */
function tagClosers(source: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const open = new Map<string, number[]>()
  for (const match of source.matchAll(edges)) {
    const name = match[2] as string
    const stack = open.get(name) ?? []
    open.set(name, stack)
    const opener = match[1] ? stack.pop() : undefined
    if (!match[1]) stack.push(match.index)
    else if (opener !== undefined) found.set(opener, match.index)
  }
  return found
}
