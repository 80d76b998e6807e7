/**
 * Reads a value without quotes. One that lost them, or the first of them, goes on over the words behind it.
 *
 *     required=true   title=Spring tides" icon="moon"   →   `true`; `Spring tides`, with a fault
 */
import { opensTag } from '../opens-tag.ts'
import type { TagCursor } from '../tag-cursor.ts'
import { goesOn } from './goes-on.ts'

/** An apostrophe within a word is none of the quotes, and the next tag none of it. */
const word = /(?:[^\s"'%{<]|[{<](?!%)|'(?=[^\s"'%])|%(?![}>]))+/y
const blanks = /[ \t]+/y
const keyAndEquals = /[A-Za-z_][\w:.-]*[ \t]*=/y

export function readBareValue(cursor: TagCursor): string {
  const from = cursor.at
  cursor.take(word)
  for (let words = 1; !isClosed(cursor); words++) {
    const before = cursor.at
    cursor.take(blanks)
    if (isClosed(cursor)) break
    if (!takeNextWord(cursor, before)) return endWithWord(cursor, from, before, words)
  }
  return endWithQuote(cursor, from)
}

/** The closing quote of a value that has no other. */
function isClosed(cursor: TagCursor): boolean {
  return '"\''.includes(cursor.source[cursor.at] ?? ' ') && goesOn(cursor, cursor.at + 1)
}

/** Unless it is the name of an attribute. */
function takeNextWord(cursor: TagCursor, before: number): boolean {
  const { source, at } = cursor
  const isWord = at > before && !cursor.looksAt(keyAndEquals, at) && !opensTag(source, at)
  return isWord && cursor.take(word) !== undefined
}

/** One word needs no quotes: GitBook itself wrote `required=true`. */
function endWithWord(cursor: TagCursor, from: number, end: number, words: number): string {
  cursor.at = end
  const edits = [from, end].map((at) => ({ start: at, end: at, text: '"' }))
  const fix = { safe: false, title: 'Write the value in quotes', edits }
  if (words > 1) cursor.fault(`value \`${cursor.shown(from, end)}\` without quotes`, from, end, fix)
  return cursor.source.slice(from, end)
}

function endWithQuote(cursor: TagCursor, from: number): string {
  const end = cursor.at++
  const edits = [{ start: from, end: from, text: cursor.source[end] ?? '' }]
  const fix = { safe: false, title: 'Write the opening quote', edits }
  cursor.fault(`value \`${cursor.shown(from, end)}\` without an opening quote`, from, cursor.at, fix)
  return cursor.source.slice(from, end)
}
