/** Where in a text something is: from offsets to the lines and columns that diagnostics speak of. */
import type { Position } from 'unist'
import { pointFinder } from '../syntax/point.ts'

type PlaceOf = (start: number, end: number) => Position

let last: { text: string; placeOf: PlaceOf } | undefined

/** The place between two offsets of `text`; offsets beyond its end count as the end. */
export function placeAt(text: string, start: number, end: number = start): Position {
  if (last?.text !== text) last = { text, placeOf: placesIn(text) }
  return last.placeOf(start, end)
}

/** The same for many places in one text: lines are counted once, when the first place is asked for. */
export function placesIn(text: string): PlaceOf {
  const pointOf = pointFinder(text)
  const point = (offset: number) => pointOf(Math.min(Math.max(0, offset), text.length))
  return (start, end) => ({ start: point(start), end: point(Math.max(start, end)) })
}
