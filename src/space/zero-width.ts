/**
 * Invisible characters that an editor on the web leaves in what is copied from it. YAML takes them for part of a key.
 *
 *     U+200B structure:   →   structure:
 */
import type { Edit } from '../diagnostics/fix.ts'

const invisible = /[\u200B-\u200D\u2060\uFEFF]/g

/** Zero-width characters go, no-break spaces become spaces: no offset of a visible line's start moves by a line. */
export const withoutDebris = (text: string): string => text.replace(invisible, '').replace(/\u00A0/g, ' ')

/** From offsets in what `withoutDebris` makes of a text to offsets in the text. */
export function offsetsWithDebris(text: string): (offset: number) => number {
  const removed = [...text.matchAll(invisible)].map(({ index }, before) => index - before)
  return (offset) => offset + removed.filter((at) => at <= offset).length
}

/** Offset of the first one; -1 when there is none. */
export const debrisAt = (text: string): number => text.search(/[\u200B-\u200D\u2060\uFEFF\u00A0]/)

/** The edits that make of a text what `withoutDebris` makes of it. */
export const debrisEdits = (text: string): Edit[] =>
  [...text.matchAll(/[\u200B-\u200D\u2060\uFEFF\u00A0]/g)].map(({ 0: character, index }) => ({
    ...{ start: index, end: index + 1, text: character === '\u00A0' ? ' ' : '' },
  }))
