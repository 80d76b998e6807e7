/** Where in a text something is: from offsets to the lines and columns that diagnostics speak of. */
import type { Point, Position } from 'unist'

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
