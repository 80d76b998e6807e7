/**
 * A value ends with the first quote behind which its tag goes on or ends.
 *
 *     title="Say "ahoy"" %}   →   `Say "ahoy"`
 */
import { endOfTag } from '../../end-of-tag.ts'
import type { TagCursor } from '../../tag-cursor.ts'
import type { Ending, QuotedValue } from '../ending.ts'
import { goesOnWithWords, integrationGoesOn } from '../goes-on.ts'
import { straightQuotes } from '../straight-quotes.ts'

/** `url="x" "%}`: one quote more than there is to close. */
const quoteTooMany = /^([^"]*)"[^\S\n]{1,80}$/

export const closingQuote: Ending = {
  sign: 'quote',
  isAt: (cursor, _value, at) => goesOnWithWords(cursor, at + 1),
  end: endAtQuote,
}

export const closingQuoteInIntegration: Ending = {
  sign: 'quote',
  isAt: (cursor, _value, at) => integrationGoesOn(cursor, at + 1),
  end: endAtQuote,
}

/** For a value that nothing ends. */
export function endAtFirstQuote(cursor: TagCursor, value: QuotedValue): string {
  const { source } = cursor
  let at = value.from
  while (at < source.length && !value.closers.includes(source[at] as string)) at++
  return endAtQuote(cursor, value, at)
}

function endAtQuote(cursor: TagCursor, { from }: QuotedValue, at: number): string {
  const { source } = cursor
  const value = source.slice(from, at)
  cursor.at = Math.min(at + 1, source.length)
  const shorter = value === '"' ? '' : shorterAtEnd(cursor, value, at)
  if (shorter !== undefined) return endBeforeQuote(cursor, from, shorter)
  if (at < source.length) reportOddQuotes(cursor, from, at)
  return value
}

function shorterAtEnd(cursor: TagCursor, value: string, at: number): string | undefined {
  return cursor.source[at] === '"' && cursor.looksAt(endOfTag, cursor.at) ? quoteTooMany.exec(value)?.[1] : undefined
}

/** The value `"""` is an empty one, too. */
function endBeforeQuote(cursor: TagCursor, from: number, value: string): string {
  const { at } = cursor
  const text = /\s/.test(cursor.source[at] ?? '') ? '' : ' '
  const edits = [{ start: from + value.length + 1, end: at, text }]
  cursor.fault('second closing quote', at - 1, at, { safe: false, title: 'Remove the second quote', edits })
  return value
}

/** Curly quotes, where straight ones were meant. */
function reportOddQuotes(cursor: TagCursor, from: number, at: number): void {
  const { source } = cursor
  const odd = [source[from - 1], source[at]].filter((quote) => quote !== '"' && quote !== "'")
  if (odd.length === 0) return
  const shown = [...new Set(odd)].map((quote) => `\`${quote}\``).join(' and ')
  const fix = straightQuotes(source, [from - 1, from], [at, at + 1])
  cursor.fault(`${odd.length > 1 ? 'quotes' : 'quote'} ${shown}`, from - 1, at + 1, fix)
}
