/**
 * Finds the next match of a pattern, and remembers it: asking again from further on costs nothing, so that a page
 * full of openers without closers is still read in linear time.
 *
 *     const nextClose = lookAhead(source, /-->/g)
 *     nextClose(0)   →   offset of the first `-->`, or undefined
 */
export type LookAhead = (from: number) => number | undefined

/** `pattern` is global; where a match begins is all that is said of it. */
export function lookAhead(source: string, pattern: RegExp): LookAhead {
  let askedFrom = Number.POSITIVE_INFINITY
  let found: number | undefined
  return (from) => {
    if (askedFrom <= from && (found === undefined || found >= from)) return found
    pattern.lastIndex = from
    askedFrom = from
    found = pattern.exec(source)?.index
    return found
  }
}
