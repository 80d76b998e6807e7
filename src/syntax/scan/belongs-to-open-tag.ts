/**
 * Whether a line outside the list item or quote of a tag that is still open, and closed further on, belongs into that tag: authors
 * forget the indentation.
 *
 *     * {% hint %}
 *     Water.             →   yes, as the hint is closed below
 *     {% endhint %}
 */
import type { Cursor } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import { listMarkerAt } from './block-starts.ts'
import type { PageScan } from './page-scan.ts'

/** How far ahead the closer of a tag is looked for when its container ends before it. */
const farthest = 20_000

export function belongsToOpenTag(scan: PageScan, cursor: Cursor, matched: number): boolean {
  const tag = scan.open.all.at(-1)
  if (tag === undefined || tag.depth <= matched) return false
  const at = skipBlanks(scan.source, cursor.at)
  if (listMarkerAt(scan.source, at)) return false
  if (tag.name === '<details') return isStrayBeforeEnd(scan, at)
  const closer = scan.closerOf(tag.start)
  return closer !== undefined && closer - tag.start < farthest
}

/** A closer of nothing, in an element that ends further on. */
function isStrayBeforeEnd({ source, tags, next }: PageScan, at: number): boolean {
  const tag = tags.at(at)
  if (tag?.close !== true || !tags.isKnown(tag.name)) return false
  const edge = next.edgeOfDetails(tag.end)
  return edge !== undefined && source[edge + 1] === '/' && edge - tag.end < farthest
}
