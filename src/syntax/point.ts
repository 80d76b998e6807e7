/** Lines and columns of offsets. */
import type { Point } from 'unist'

/** The point of an offset; 1-based line and column. For a few places: it counts from the start. */
export function pointAt(source: string, offset: number): Point {
  let line = 1
  let start = 0
  for (let end = source.indexOf('\n'); end >= 0 && end < offset; end = source.indexOf('\n', start)) {
    line++
    start = end + 1
  }
  return { line, column: offset - start + 1, offset }
}

/** A function from offsets to points, for many places. Nothing is done before it is asked. */
export function pointFinder(source: string): (offset: number) => Point {
  let starts: readonly number[] | undefined
  return (offset) => {
    starts ??= lineStarts(source)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset }
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', end + 1)) starts.push(end + 1)
  return starts
}
