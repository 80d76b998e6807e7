/**
 * Reads an HTML comment, or an element that GitBook uses as structure; those begin their line.
 *
 *     <details>   →   a spot of kind `open`
 */
import { isLost } from '../element.ts'
import { reportLost } from './report-lost.ts'
import { takeSpot } from './take-spot.ts'
import type { TextLine } from './text-line.ts'

/** False when none begins here. */
export function readElement(line: TextLine): boolean {
  const { scan, at } = line
  if (line.source.startsWith('<!--', at)) return skipComment(line)
  if (line.isRow) return false
  const isFirst = line.isPendingBlank(at) && !line.hasText
  const found = scan.findElement(at, scan.isOpenElement)
  if (!found || (found.kind !== 'close' && found.kind !== 'orphan' && !isFirst)) return false
  if (found.name === 'summary' && !scan.isOpenElement('details')) return false
  if (isLost(found)) return reportLost(line, found)
  takeSpot(line, { kind: found.kind, name: found.name, start: at, end: found.end })
  return true
}

function skipComment(line: TextLine): boolean {
  const close = line.scan.next.endOfComment(line.at + 4)
  if (close === undefined || (line.isRow && close > line.end)) return false
  line.moveTo(close + 3)
  return true
}
