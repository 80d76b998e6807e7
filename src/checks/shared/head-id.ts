/**
 * Where the id that an author gave to a heading or an anchor stands in the source.
 *
 *     ## Water <a href="#rain" id="rain"></a>   →   `#rain` (from `rain` on) and `rain`
 *     ## Water {#rain}                          →   `rain`
 */
import type { AnyNode } from '../../tree/walk.ts'

export interface Span {
  start: number
  end: number
}

/** The values of `id`, `name` and of a link to itself; none when the spelling is not understood. */
export function idSpans(node: AnyNode, id: string, source: string): { id?: Span; all: Span[] } {
  const from = node.position?.start.offset ?? 0
  const written = source.slice(from, node.position?.end.offset ?? from)
  const all: Span[] = []
  let own: Span | undefined
  for (const match of written.matchAll(/\s(id|name|href)\s{0,9}=\s{0,9}(["'])(#?)/gi)) {
    const start = match.index + match[0].length
    const isOwn = match[3] === '' && match[1]?.toLowerCase() !== 'href'
    if ((!isOwn && match[3] === '') || !written.startsWith(id + match[2], start)) continue
    const span = { start: from + start, end: from + start + id.length }
    all.push(span)
    if (isOwn) own ??= span
  }
  const braces = all.length === 0 ? inBraces(written, id) : -1
  if (braces === -1) return { ...(own && { id: own }), all }
  const span = { start: from + braces, end: from + braces + id.length }
  return { id: span, all: [span] }
}

/** Where the id begins: spaces may stand within the braces. */
function inBraces(written: string, id: string): number {
  const at = written.lastIndexOf(`#${id}`) + 1
  const isBetween =
    at > 0 &&
    written
      .slice(0, at - 1)
      .trimEnd()
      .endsWith('{')
  return isBetween &&
    written
      .slice(at + id.length)
      .trimStart()
      .startsWith('}')
    ? at
    : -1
}
