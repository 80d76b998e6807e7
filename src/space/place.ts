/** Where in a text something is: from offsets to the lines and columns that diagnostics speak of. */
import type { Point, Position } from 'unist'
import { countBelow } from './sorted.ts'

/** The place between two offsets of `text`; offsets beyond its end count as the end. */
export function placeAt(text: string, start: number, end: number = start): Position {
  return { start: pointAt(text, start), end: pointAt(text, Math.max(start, end)) }
}

function pointAt(text: string, wanted: number): Point {
  const offset = Math.min(Math.max(0, wanted), text.length)
  let line = 1
  let lineStart = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', next + 1)) {
    line += 1
    lineStart = next + 1
  }
  return { line, column: offset - lineStart + 1, offset }
}

/** The same for many places in one text: lines are counted once, when the first place is asked for. */
export function placesIn(text: string): (start: number, end: number) => Position {
  let starts: number[] | undefined
  const point = (wanted: number): Point => {
    const offset = Math.min(Math.max(0, wanted), text.length)
    starts ??= lineStarts(text)
    const line = countBelow(starts, offset + 1, (start) => start) - 1
    return { line: line + 1, column: offset - (starts[line] as number) + 1, offset }
  }
  return (start, end) => ({ start: point(start), end: point(Math.max(start, end)) })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1)
  return starts
}
