/**
 * Spaces at the edges of the text of a link, and the edits that put them outside.
 *
 *     [the table ](tides.md)now       →   [the table](tides.md) now
 *     **[the table ](tides.md)**now   →   **[the table](tides.md)** now
 */
import type { Edit } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { shownMarks } from './text-glued.ts'

export interface EdgeSpace {
  start: number
  end: number
  /** Absent when the space cannot be moved without changing what the text means. */
  edits?: Edit[]
}

const space = String.raw`(?:[ \t\u00a0]|&#x20;|&nbsp;)`
const leading = new RegExp(`^${space}{1,50}`, 'i')
const trailing = new RegExp(`${space}{1,50}$`, 'i')
const notes = /^(?:\[\^[^\]\s]{1,99}\]){1,9}/
const marks = new Set(['delete', 'emphasis', 'mark', 'strong'])

/** In order: the space at the start, the space at the end. */
export function edgeSpaces(node: AnyNode, ancestors: readonly AnyNode[], source: string): EdgeSpace[] {
  const [first, last] = [edgeOf(node, 0), edgeOf(node, -1)]
  const [start, end] = [first?.position?.start.offset, last?.position?.end.offset]
  if (start === undefined || end === undefined) return []
  // Most texts begin and end with a word.
  if (!' \t\u00a0&'.includes(source[start] ?? '') && !' \t\u00a0;'.includes(source[end - 1] ?? '')) return []
  if (source.slice(start, end).trim() === '') return []
  const before = first?.type === 'text' ? leading.exec(source.slice(start, Math.min(end, start + 300))) : null
  const after = last?.type === 'text' ? trailing.exec(source.slice(Math.max(start, end - 300), end)) : null
  const found: EdgeSpace[] = []
  if (before !== null) found.push(atStart(before[0], start, node, ancestors, source))
  if (after !== null) found.push(atEnd(after[0], end, node, ancestors, source))
  return found
}

/** The text at an edge, within the bold or coloured text there. */
function edgeOf(node: AnyNode, edge: 0 | -1): AnyNode | undefined {
  let found = node.children?.at(edge)
  while (found !== undefined && marks.has(found.type)) found = found.children?.at(edge)
  return found
}

function atStart(run: string, start: number, node: AnyNode, ancestors: readonly AnyNode[], source: string): EdgeSpace {
  const end = start + run.length
  // `[^1](x)` and `[!x]` would be something else.
  if (/[\^!]/.test(source[end] ?? '')) return { start, end }
  const outside = (outermost(node, ancestors, 0).position?.start.offset ?? start) - shownMarks(node, ancestors, source).length
  const edits = [{ start, end, text: '' }]
  if (!isApartBefore(source.slice(Math.max(0, outside - 20), outside))) edits.push(insertion(outside, run))
  return { start, end, edits }
}

function atEnd(run: string, end: number, node: AnyNode, ancestors: readonly AnyNode[], source: string): EdgeSpace {
  const start = end - run.length
  if (source[start - 1] === '\\') return { start, end }
  const marked = (outermost(node, ancestors, -1).position?.end.offset ?? end) + shownMarks(node, ancestors, source).length
  const outside = behindNotes(marked, source)
  const edits = [{ start, end, text: '' }]
  if (!isApartAfter(source.slice(outside, outside + 20))) edits.push(insertion(outside, run))
  return { start, end, edits }
}

/** The sign of a footnote stays with what it is about: `[TIP3P ](#user-content-fn-1)[^1]field` → `[TIP3P](#user-content-fn-1)[^1] field`. */
const behindNotes = (at: number, source: string): number => at + (notes.exec(source.slice(at, at + 300))?.[0].length ?? 0)

const insertion = (at: number, run: string): Edit => ({ start: at, end: at, text: /\u00a0|&nbsp;/i.test(run) ? run : ' ' })

/** The bold or coloured text at the edge of which the link stands: a space within its marks would undo them. */
function outermost(node: AnyNode, ancestors: readonly AnyNode[], edge: 0 | -1): AnyNode {
  let found = node
  for (const above of ancestors.toReversed()) {
    if (!marks.has(above.type) || outerChild(above, edge) !== found) break
    found = above
  }
  return found
}

/** Signs of footnotes at the end do not count: they stay with the link. */
const outerChild = ({ children = [] }: AnyNode, edge: 0 | -1): AnyNode | undefined =>
  edge === 0 ? children[0] : children.findLast(({ type }) => type !== 'footnoteReference')

/** Nothing need keep apart what stands at the start of a line, after a space, or in brackets. */
const isApartBefore = (text: string): boolean =>
  /(?:^|[\s([{|]|&#x20;|&nbsp;)$/i.test(text) || (text.endsWith('>') && !/<\/\w{1,12}>$/.test(text))

/** In Chinese and Japanese, and in English, full stops and commas follow at once. */
const isApartAfter = (text: string): boolean => /^(?:$|\s|[.,)\]}|、。，）]|\\\n|<\/|<br|&#x20;|&nbsp;)/i.test(text)
