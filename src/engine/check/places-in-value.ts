/**
 * Where what is written in the value of a node stands in the source: lists and quotes put marks in front of its lines.
 *
 *     > <p>See        value '<p>See\n<a href="soil.md">', offset 16   →   the `s` of `soil.md`, behind `> ` twice
 *     > <a href="soil.md">
 */
import type { AnyNode } from '../../tree/walk.ts'

/** Undefined for a line that does not stand there as it is. */
export type PlaceInValue = (offset: number) => number | undefined

export function placesInValue({ position, value = '' }: AnyNode, source: string): PlaceInValue {
  const from = position?.start.offset ?? 0
  const written = source.slice(from, position?.end.offset ?? from)
  if (written === value) return (offset) => from + offset
  const [ends, inner] = [lineEnds(written), lineEnds(value)]
  const shifts = new Map<number, number | undefined>()
  return (offset) => {
    const line = lineAt(inner, offset)
    if (!shifts.has(line)) shifts.set(line, shiftOf(line))
    const shift = shifts.get(line)
    return shift === undefined ? undefined : from + offset + shift
  }

  function shiftOf(line: number): number | undefined {
    const [end, to = 0] = [ends[line], inner[line]]
    const text = value.slice(line === 0 ? 0 : (inner[line - 1] ?? 0) + 1, to)
    return end !== undefined && written.endsWith(text, end) ? end - to : undefined
  }
}

function lineEnds(text: string): number[] {
  const ends: number[] = []
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) ends.push(at)
  return [...ends, text.length]
}

/** By halves: the first line that does not end before the offset. */
function lineAt(ends: readonly number[], offset: number): number {
  let [low, high] = [0, ends.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
