/**
 * Reads the attributes of a tag up to its end, in whatever order they come, and text without a key between them.
 *
 *     url="tides.md" wide=true, harbour %}   →   { url: 'tides.md', wide: 'true' }, stray text `harbour`
 */
import { endOfTag } from './end-of-tag.ts'
import { opensTag } from './opens-tag.ts'
import { addStray, readStray, type StrayText } from './stray-text.ts'
import { longestTag, type TagCursor } from './tag-cursor.ts'
import { isQuote, readQuotedValue } from './value/read-quoted-value.ts'
import { readValue } from './value/read-value.ts'

/** Templates of the first GitBook had commas between attributes. */
const separator = /[\s,]+/y
const space = /\s+/y
const signs = /=+/y
const key = /[A-Za-z_][\w:.-]*/y
/** It ends before the next tag. */
const bareWord = /(?:[^\s"'%{<]|[{<](?!%))(?:[^\s"'%{<]|[{<](?!%)|%(?![}>]))*/y
/** With more of them it is a page, not a tag. */
const mostStrayWords = 40

/** False when the tag never ends: it meets another one, or a `gap` that no tag has. */
export function readAttributes(cursor: TagCursor, gap: RegExp): boolean {
  const { source, start } = cursor
  const stray: StrayText = { words: [] }
  while (cursor.at < source.length && cursor.at - start < longestTag && stray.words.length <= mostStrayWords) {
    const between = cursor.take(separator) ?? ''
    if (cursor.take(endOfTag) !== undefined) {
      readStray(cursor, stray)
      return true
    }
    if (gap.test(between) || opensTag(source, cursor.at)) return false
    const before = cursor.at
    readAttribute(cursor, stray)
    if (cursor.at === before) takeSign(cursor, stray)
  }
  return false
}

function readAttribute(cursor: TagCursor, stray: StrayText): void {
  const start = cursor.at
  if (isQuote(cursor.source[start])) return takeQuoted(cursor, stray)
  const attribute = cursor.take(key)
  if (attribute === undefined) return takeBareWord(cursor, stray)
  const afterKey = cursor.at
  cursor.take(space)
  if (cursor.source[cursor.at] !== '=') {
    cursor.at = afterKey
    return addStray(stray, attribute, start, afterKey)
  }
  cursor.at++
  takeSecondSign(cursor)
  cursor.take(space)
  cursor.set(attribute, readValue(cursor, attribute), start)
}

/** `url=="tides.md"` */
function takeSecondSign(cursor: TagCursor): void {
  const start = cursor.at
  if (cursor.take(signs) === undefined) return
  const edits = [{ start, end: cursor.at, text: '' }]
  const fix = { safe: true, title: 'Remove the second `=`', edits }
  cursor.faults.push({ what: 'second `=`', start, end: cursor.at, fix })
}

/** What is wrong with its quotes matters only where text without a key is expected. */
function takeQuoted(cursor: TagCursor, stray: StrayText): void {
  const start = cursor.at
  const faults = cursor.faults.length
  const text = readQuotedValue(cursor)
  if (cursor.name !== 'include') cursor.faults.length = faults
  addStray(stray, text || cursor.source.slice(start, cursor.at).trim(), start, cursor.at)
}

function takeBareWord(cursor: TagCursor, stray: StrayText): void {
  const start = cursor.at
  const word = cursor.take(bareWord)
  if (word !== undefined) addStray(stray, word, start, cursor.at)
}

/** What begins neither an attribute nor a word, so that reading goes on in any case. */
function takeSign(cursor: TagCursor, stray: StrayText): void {
  const start = cursor.at++
  addStray(stray, cursor.source[start] as string, start, cursor.at)
}
