/**
 * Reads a value from the quote here to where it ends: authors lose quotes, double them, and write them within the value.
 *
 *     "Say "ahoy" to all" icon="moon" %}   →   `Say "ahoy" to all`
 */
import { longestTag, type TagCursor } from '../tag-cursor.ts'
import type { Ending, QuotedValue } from './ending.ts'
import { closingQuote, closingQuoteInIntegration, endAtFirstQuote } from './endings/closing-quote.ts'
import { endOfTagInLine } from './endings/end-of-tag-in-line.ts'
import { nextAttribute } from './endings/next-attribute.ts'
import { nextTag } from './endings/next-tag.ts'
import { quoteBehindTag } from './endings/quote-behind-tag.ts'
import { passSign } from './pass-sign.ts'

/** The first that fits ends the value; they are asked in this order at every sign of the source. */
const endings: readonly Ending[] = [
  closingQuote, //    title="Tides" %}
  nextAttribute, //   title="Tides icon="moon" %}
  quoteBehindTag, //  title="Tides %}"
  endOfTagInLine, //  title="Tides %}
  nextTag, //         title="Tides
  //                  {% endtab %}
]
/** It holds whatever looks like the end of a tag. */
const endingsInIntegration: readonly Ending[] = [closingQuoteInIntegration, nextTag]

/** Characters that authors and word processors use for `"`, with those that close what they open. */
const closersOf: Record<string, string> = {
  '"': '"”“',
  "'": "'’‘",
  '“': '"”',
  '”': '"”',
  '‘': "'’",
  '’': "'’",
  '«': '»',
  '„': '“”"',
}
/** Where a value may end, or a quote be escaped. */
const sign = /["'“”‘’»%{<\\]/g

export const isQuote = (character = ''): boolean => character in closersOf

/** `attribute` is the name of what it is the value of. */
export function readQuotedValue(cursor: TagCursor, attribute = ''): string {
  const { source, at: quote } = cursor
  const closers = closersOf[source[quote] as string] as string
  const value: QuotedValue = { from: quote + 1, closers, attribute, depth: attribute === '' ? 0 : 1, holdsTag: false }
  const limit = Math.min(source.length, value.from + longestTag)
  let at = nextSign(source, value.from)
  while (at < limit) {
    const ending = endingAt(cursor, value, at)
    if (ending) return ending.end(cursor, value, at)
    passSign(cursor, value, at)
    at = nextSign(source, at + (isEscape(source, at, value) ? 2 : 1))
  }
  return endAtFirstQuote(cursor, value)
}

function nextSign(source: string, from: number): number {
  sign.lastIndex = from
  return sign.test(source) ? sign.lastIndex - 1 : source.length
}

function endingAt(cursor: TagCursor, value: QuotedValue, at: number): Ending | undefined {
  const character = cursor.source[at] as string
  const sought = value.closers.includes(character) ? 'quote' : character === '<' ? '{' : character
  for (const ending of cursor.isIntegration ? endingsInIntegration : endings)
    if (ending.sign === sought && ending.isAt(cursor, value, at)) return ending
  return undefined
}

function isEscape(source: string, at: number, { closers }: QuotedValue): boolean {
  return source[at] === '\\' && closers.includes(source[at + 1] ?? '\n')
}
