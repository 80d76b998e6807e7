/**
 * Keeps account of the quotes and tags that a value goes on over, as these tell whether it ended long ago.
 *
 *     title="Say "ahoy" to {% all   →   depth: 1, its quote is open
 *     title="Tides" } Low {% all    →   depth: 0, its quote was closed before the brace
 */
import { opensTag } from '../opens-tag.ts'
import type { TagCursor } from '../tag-cursor.ts'
import type { QuotedValue } from './ending.ts'

const word = /[\p{L}\p{N}]/u
const beforeOpening = /[\s=([{]/

/** Once closed, nothing opens it again. */
export function passSign({ source, start }: TagCursor, value: QuotedValue, at: number): void {
  const sign = source[at] as string
  if (value.closers.includes(sign)) value.depth += value.depth === 0 ? 0 : stepOf(source, value.from, at)
  else if (startsTagLike(source, start, at)) value.holdsTag = true
}

/** Of the kind that is being read: `{%` for `{%`, both for `<%`. */
export function startsTagLike(source: string, start: number, at: number): boolean {
  return (source[at] === '{' || (source[at] === '<' && source[start] === '<')) && opensTag(source, at)
}

/** An apostrophe neither opens nor closes. */
function stepOf(source: string, from: number, at: number): number {
  const [before, after] = [source[at - 1] ?? '', source[at + 1] ?? '']
  if (at === from) return -1
  if (beforeOpening.test(before) && /\S/.test(after)) return 1
  return word.test(before) && word.test(after) ? 0 : -1
}
