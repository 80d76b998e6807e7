/**
 * Whether a line that leaves containers ends the paragraph in them. Any list marker does: only within the containers of
 * the paragraph must an item begin with 1 and hold something.
 *
 *     > Tides          > Tides
 *     and winds   →    2. Winds    →   the first goes on, the second ends
 */
import { type Cursor, indentAt } from '../containers.ts'
import { fenceAt, htmlAt, startsHeading, startsThematicBreak } from './block-starts.ts'
import { opensContainer } from './open-container.ts'
import type { PageScan } from './page-scan.ts'

export function startsBlock({ source, tags }: PageScan, cursor: Cursor, at: number): boolean {
  if (tags.isKnownAt(at)) return true
  if (indentAt(source, cursor) > 3) return false
  return (
    opensContainer(source, at) ||
    fenceAt(source, at) !== undefined ||
    startsHeading(source, at) ||
    startsThematicBreak(source, at) ||
    htmlAt(source, at, true) !== undefined
  )
}
