/**
 * By how many columns the first line of what a tag holds is indented: it tells whether the content goes with the indentation of its tag.
 *
 *       {% hint %}
 *     Water.            →   0: nothing is to be taken off, whatever stands below
 */
import { type Cursor, indentAt } from '../containers.ts'
import { isBlank, lineEnd } from './block-starts.ts'
import { matchContainers } from './match-containers.ts'
import type { PageScan } from './page-scan.ts'

/** Blank lines that are looked past. */
const most = 8

/** Below the line in which `offset` stands, behind its containers; no more are counted once there are `enough`. */
export function indentBelow(scan: PageScan, offset: number, enough: number): number {
  const { source, edits } = scan
  const known = edits.length
  let start = lineEnd(source, offset) + 1
  for (let seen = 0; seen < most && start < source.length; seen++) {
    const cursor: Cursor = { at: start, column: 0, left: 0 }
    matchContainers(scan, cursor)
    // Only a look ahead: what it takes off is taken off when the line is read.
    edits.length = known
    if (!isBlank(source, cursor.at)) return indentAt(source, cursor, enough)
    start = lineEnd(source, cursor.at) + 1
  }
  return enough
}
