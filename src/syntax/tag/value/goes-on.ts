/**
 * Whether a tag goes on or ends behind what may be the closing quote of a value.
 *
 *     title="Say "ahoy" to all" icon="moon" %}   →   behind the quote before `icon`, and the one before `%}`
 */
import { skipBlanks } from '../../skip-blanks.ts'
import { endOfTagAtEndOfLine } from '../end-of-tag.ts'
import type { TagCursor } from '../tag-cursor.ts'

const afterValue = /(?:,(?=[^\S\n]))?[^\S\n]{0,80}(?:\n[^\S\n]{0,80})?(?:[/-]?%[}>]|[A-Za-z_][\w:.-]{0,80}[^\S\n]{0,8}=)/y
/** Words and further attributes up to the end of the tag; a quote in between shows that the value goes on: `title="Say "ahoy" to all"`. */
const restOfTag =
  /(?:\s{1,80}[A-Za-z_][\w:.-]{0,80}(?:=(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|[^\s"'%]{1,400}))?){1,40}\s{0,80}-?%[}>]/y

/** With the end of the tag or a further attribute. */
export const goesOn = (cursor: TagCursor, at: number): boolean => cursor.looksAt(afterValue, at)

/** As well with words, up to the end of the tag. */
export const goesOnWithWords = (cursor: TagCursor, at: number): boolean => goesOn(cursor, at) || cursor.looksAt(restOfTag, at)

/** What an integration holds may look like the end of a tag amid a line. */
export const integrationGoesOn = (cursor: TagCursor, at: number): boolean =>
  cursor.looksAt(endOfTagAtEndOfLine, skipBlanks(cursor.source, at)) || goesOn(cursor, at)
