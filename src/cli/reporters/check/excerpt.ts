/**
 * A line of the source with a mark under what is meant, cut to the width around it:
 *
 *     …lime [the soil](beds/sole.md) in autumn, then…
 *                      ^^^^^^^^^^^^
 */
import { type Cell, cellsOf } from './cells.ts'

export interface Excerpt {
  text: string
  /** Blanks and carets. */
  marks: string
}

/** `end` is absent when what is meant goes on in the next line. Offsets count from the start of the line. */
export function excerptOf(line: string, start: number, end: number | undefined, width: number): Excerpt {
  const from = safeCut(line, Math.max(0, start - width))
  const to = safeCut(line, Math.min(line.length, start + width + 1))
  const cells = cellsOf(line.slice(from, to), from)
  const first = cells.findIndex((cell) => cell.end > start)
  const before = first === -1 ? cells : cells.slice(0, first)
  const after = first === -1 ? [] : cells.slice(first)
  const left = fitting(before.toReversed(), leftRoom(before, after, width)).toReversed()
  const head = left.length < before.length || from > 0 ? '…' : ''
  const rest = width - head.length - sum(left)
  const right = to === line.length && sum(after) <= rest ? after : fitting(after, rest - 1)
  const tail = right.length < after.length || to < line.length ? '…' : ''
  const isMarked = (cell: Cell): boolean => cell.start < (end ?? line.length)
  const marks = '^'.repeat(
    Math.max(1, sum(right.filter(isMarked)) + (tail !== '' && (end ?? line.length) > endOf(right) ? 1 : 0)),
  )
  return { text: `${head}${textOf(left)}${textOf(right)}${tail}`, marks: ' '.repeat(head.length + sum(left)) + marks }
}

/** Half of the width or less when there is much on both sides; what the right side does not need goes to the left. */
const leftRoom = (before: readonly Cell[], after: readonly Cell[], width: number): number =>
  Math.max(Math.floor(width / 3), width - sum(after) - 1) - (sum(before) > width / 3 ? 1 : 0)

function fitting(cells: readonly Cell[], room: number): Cell[] {
  const kept: Cell[] = []
  let left = room
  for (const cell of cells) {
    left -= cell.width
    if (left < 0) break
    kept.push(cell)
  }
  return kept
}

/** Not between the halves of a character. */
const safeCut = (line: string, at: number): number => (/[\uDC00-\uDFFF]/.test(line.charAt(at)) && at > 0 ? at - 1 : at)

const sum = (cells: readonly Cell[]): number => cells.reduce((total, { width }) => total + width, 0)
const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => text).join('')
const endOf = (cells: readonly Cell[]): number => cells.at(-1)?.end ?? 0
