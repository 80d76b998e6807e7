/**
 * How many of the open containers a line carries on; the cursor moves over what it carries them on with.
 *
 *     - > Tides          containers: item, quote
 *         Winds     →    one: the item
 */
import { type Cursor, indentAt, skipIndent, skipQuoteMarker } from '../containers.ts'
import { isBlank } from './block-starts.ts'
import type { OpenTag } from './open-tags.ts'
import type { PageScan } from './page-scan.ts'

export function matchContainers(scan: PageScan, cursor: Cursor): number {
  const { source } = scan
  let matched = 0
  let seen = stripDedents(scan, cursor, 0, 0)
  for (const container of scan.containers) {
    if (container.quote ? !skipQuoteMarker(source, cursor) : !continuesItem(source, cursor, container.width)) break
    matched++
    seen = stripDedents(scan, cursor, matched, seen)
  }
  return matched
}

function continuesItem(source: string, cursor: Cursor, width: number): boolean {
  if (indentAt(source, cursor, width) < width) return isBlank(source, cursor.at)
  skipIndent(source, cursor, width)
  return true
}

/** Takes off the indentation of the tags that are open at this depth, the first of which is that at `from`; the answer is the first of the next depth. */
function stripDedents({ source, open, edits }: PageScan, cursor: Cursor, depth: number, from: number): number {
  const { all, hasDedents } = open
  if (!hasDedents) return 0
  let index = from
  for (; index < all.length && (all[index] as OpenTag).depth <= depth; index++) {
    const start = cursor.at
    skipIndent(source, cursor, (all[index] as OpenTag).dedent)
    if (cursor.at > start) edits.push({ start, end: cursor.at, before: '', after: '' })
  }
  return index
}
