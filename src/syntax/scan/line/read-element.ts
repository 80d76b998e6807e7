/**
 * Reads an HTML comment, or an element that GitBook uses as structure; those begin their line.
 *
 *     <details>   →   a spot of kind `open`
 */
import { lineBefore } from '../../line-before.ts'
import { isLost } from '../element.ts'
import { reportLost } from './report-lost.ts'
import { takeSpot } from './take-spot.ts'
import type { TextLine } from './text-line.ts'

/** False when none begins here. */
export function readElement(line: TextLine): boolean {
  const { scan, at } = line
  if (line.source.startsWith('<!--', at)) return skipComment(line)
  if (line.isRow) return readCodeOfRow(line)
  const isFirst = line.isPendingBlank(at) && !line.hasText
  const found = scan.findElement(at, scan.isOpenElement)
  if (!found || (found.kind !== 'close' && found.kind !== 'orphan' && !isFirst)) return false
  if (found.name === 'summary' && !scan.isOpenElement('details')) return false
  if (isLost(found)) return reportLost(line, found)
  takeSpot(line, { kind: found.kind, name: found.name, start: at, end: found.end })
  return true
}

/** Git Sync writes code in a cell of a pipe table with its line breaks: the row goes on where the code ends. */
function readCodeOfRow(line: TextLine): boolean {
  const { scan, at, end } = line
  if (!line.source.startsWith('<pre', at)) return false
  const found = scan.findElement(at, scan.isOpenElement)
  if (found?.kind !== 'unit' || found.end <= end) return false
  takeSpot(line, { kind: 'unit', name: found.name, start: at, end: found.end })
  return true
}

/** Without it no blank line is left of a comment that has lines of its own. */
function endWithLine({ source, at, scan }: TextLine, end: number): number {
  if (source[at - 1] === ' ' && source[end] === ' ') return end + 1
  if (scan.containers.length > 0 || lineBefore(source, at).trim() !== '') return end
  return /^[ \t]{0,80}\n/.test(source.slice(end, end + 81)) ? source.indexOf('\n', end) + 1 : end
}

/** Amid text or other HTML a blank line ends what the comment stands in, and the rest of it would be seen. */
function isCutShort({ scan, source, at, end }: TextLine, close: number): boolean {
  if (close < end || !/\n[ \t>]*\n/.test(source.slice(at, close))) return false
  return scan.leaf.kind === 'html' || lineBefore(source, at).trim() !== ''
}

function skipComment(line: TextLine): boolean {
  const close = line.scan.next.endOfComment(line.at + 4)
  if (close === undefined || (line.isRow && close > line.end)) return false
  if (isCutShort(line, close))
    line.scan.edits.push({ start: line.at, end: endWithLine(line, close + 3), before: '', after: '', alters: true })
  line.moveTo(close + 3)
  return true
}
