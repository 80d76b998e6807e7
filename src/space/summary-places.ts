/**
 * Where things stand in SUMMARY.md as it is written. The parser reads a straightened copy whose lines have other columns.
 *
 *     line 3, `[Soil](soil.md)`   →   the entry, from its bullet to the end of the line; its link; `soil.md`
 */

import type { Position } from 'unist'

export interface Range {
  /** Offsets in the source. */
  start: number
  end: number
}

export interface SummaryPlaces {
  /** A line without the spaces around it. */
  line(line: number): Range
  /** A whole line with its line end. */
  whole(line: number): Range
  /** `link` is the text of a link that starts in the line. */
  link(line: number, link: string): Range
  /** The address in it; undefined where the link has none in brackets. */
  address(line: number, link: string): Range | undefined
  /** The place of a range within a line. */
  place(line: number, range: Range): Position
  text(range: Range): string
}

export function summaryPlaces(source: string): SummaryPlaces {
  const starts = lineStarts(source)
  const whole = (line: number): Range => ({ start: starts[line - 1] ?? source.length, end: starts[line] ?? source.length })
  const trimmed = (line: number): Range => {
    const { start, end } = whole(line)
    const text = source.slice(start, end)
    return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length }
  }
  const link = (line: number, text: string): Range => {
    const at = text === '' ? -1 : source.slice(whole(line).start, whole(line).end).indexOf(text)
    const start = whole(line).start + at
    return at === -1 ? trimmed(line) : { start, end: start + text.length }
  }
  const address = (line: number, text: string): Range | undefined => {
    const { start, end } = link(line, text)
    const inner = source.slice(start, end) === text ? addressIn(text) : undefined
    return inner && { start: start + inner.start, end: start + inner.end }
  }
  const place = (line: number, { start, end }: Range): Position => {
    const column = 1 - whole(line).start
    return { start: { line, column: start + column, offset: start }, end: { line, column: end + column, offset: end } }
  }
  return { line: trimmed, whole, link, address, place, text: ({ start, end }) => source.slice(start, end) }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** After the last `](`: the text before it may hold brackets of its own. */
function addressIn(link: string): Range | undefined {
  const open = link.lastIndexOf('](')
  if (open === -1) return undefined
  const start = open + 2
  const wrapped = /^<[^>]*>/.exec(link.slice(start))?.[0]
  if (wrapped !== undefined) return { start: start + 1, end: start + wrapped.length - 1 }
  const blank = link.slice(start).search(/\s/)
  return { start, end: blank === -1 ? link.length - 1 : start + blank }
}
