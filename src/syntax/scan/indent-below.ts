/**
 * By how many columns what a tag holds is indented with it. The least indented line of text tells, so that nothing is taken off where some of it
 * stands at the edge.
 *
 *       {% tab %}
 *       {% hint %}
 *     Water.            →   0 for both: nothing is to be taken off, whatever stands below
 */
import { type Cursor, indentAt } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import { isBlank, lineEnd } from './block-starts.ts'
import { matchContainers } from './match-containers.ts'
import type { PageScan } from './page-scan.ts'

/** A tag, by its offset; there is no `close` when it is an element, of which the first line alone is asked. */
interface Opener {
  end: number
  close: number | undefined
}

/** Further in, a line would be code. */
const mostOfText = 3
/** Lines that are looked past in a quote: blank ones and tags. */
const most = 8

/** No more columns are counted once there are `enough`. */
export function indentBelow(scan: PageScan, { end, close }: Opener, enough: number): number {
  if (scan.containers.some(({ quote }) => quote)) return indentOfFirst(scan, end, enough)
  const found = scan.textIndents(end, close ?? scan.source.length)
  if (!found) return enough
  const outer = columnsOutside(scan)
  const [first, least] = [found.first, close === undefined ? found.first : found.least].map((column) =>
    Math.max(0, column - outer),
  ) as [number, number]
  return Math.min(enough, Math.max(least, first - mostOfText))
}

/** What the items take, and the tags that are open. */
function columnsOutside({ containers, open }: PageScan): number {
  const items = containers.reduce((sum, container) => sum + (container.quote ? 0 : container.width), 0)
  return open.all.reduce((sum, { dedent }) => sum + dedent, items)
}

/** Below the line in which `offset` stands, behind its containers. */
function indentOfFirst(scan: PageScan, offset: number, enough: number): number {
  const { source, edits, tags } = scan
  const known = edits.length
  let start = lineEnd(source, offset) + 1
  for (let seen = 0; seen < most && start < source.length; seen++) {
    const cursor: Cursor = { at: start, column: 0, left: 0 }
    matchContainers(scan, cursor)
    // Only a look ahead: what it takes off is taken off when the line is read.
    edits.length = known
    if (!isBlank(source, cursor.at) && !tags.isKnownAt(skipBlanks(source, cursor.at))) return indentAt(source, cursor, enough)
    start = lineEnd(source, cursor.at) + 1
  }
  return enough
}
