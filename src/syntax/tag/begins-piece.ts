/**
 * Whether a tag may be meant at an offset without it being well written: nothing of the line is before it, or what ends a tag. Elsewhere it is
 * amid a sentence, which may talk about tags.
 *
 *     ▏{% hint }   * ▏{% hint }   {% tabs %} ▏{% tab }   Use ▏{% hint }   →   yes, yes, yes, no
 */
import { lineStartOf } from '../line-start.ts'

/** The marker of an item, with what may stand before it, or the end of a tag. */
const before = /(?:(?:^|\n)[ \t>]{0,80}(?:(?:[-+*]|\d{1,9}[.)])[ \t]{1,20}){1,4}|%\}[ \t]{0,20})$/
/** How much of the line is looked at. */
const longest = 100

export function beginsPiece(source: string, offset: number): boolean {
  if (lineStartOf(source, offset) !== undefined) return true
  return before.test(source.slice(Math.max(0, offset - longest), offset))
}
