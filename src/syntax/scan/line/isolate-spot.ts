/**
 * Writes the edit that puts a spot alone on its line, in the containers that it stands in.
 *
 *     > Tides {% hint %} and winds   →   > Tides
 *                                        > <!--gb:0-->
 *                                        > and winds
 */
import { prefixOf } from '../../containers.ts'
import type { Edit, Spot } from '../../spot.ts'
import { lineEnd } from '../block-starts.ts'
import { isPendingHtml } from './pending-html.ts'
import type { TextLine } from './text-line.ts'

/** `isRehomed`: it is put into other containers than its line stands in. */
export function isolateSpot(line: TextLine, spot: Spot, isBlankBefore: boolean, isRehomed: boolean): void {
  const { source, scan } = line
  const prefix = prefixOf(scan.containers)
  const newLine = `\n${prefix}`
  const takesLine = isRehomed && isBlankBefore && line.spots.length === 1
  const start = takesLine ? line.start : isBlankBefore ? line.pending : trimmedEnd(source, line.pending, spot.start)
  const before = isBlankBefore ? (takesLine ? prefix : '') : newLine
  const afterHtml = isAfterHtml(line, spot) ? newLine : ''
  const end = nextWord(source, spot.end)
  const isLast = end === lineEnd(source, spot.end)
  if (isRehomed && start === line.start) dropEditsFrom(scan.edits, start)
  scan.edits.push({ start, end, before: before + afterHtml, after: isLast ? '' : newLine, spot: scan.spots.length - 1 })
  line.pending = end
}

/** What would go on over the spot. */
function isAfterHtml(line: TextLine, { start }: Spot): boolean {
  const { kind } = line.scan.leaf
  const isFirst = line.spots.length === 1
  return (isFirst && kind === 'html') || isPendingHtml(line, start, isFirst && kind === 'paragraph')
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to
  while (end > from && (source[end - 1] === ' ' || source[end - 1] === '\t')) end--
  return end
}

/** What comes next in the line, or its end. */
function nextWord(source: string, from: number): number {
  const end = lineEnd(source, from)
  const word = source.slice(from, end).search(/\S/)
  return word < 0 ? end : from + word
}

/** The line is replaced as a whole: what was to be changed in its indentation no longer matters. */
function dropEditsFrom(edits: Edit[], start: number): void {
  while (edits.length > 0 && (edits.at(-1) as Edit).start >= start && (edits.at(-1) as Edit).spot === undefined) edits.pop()
}
