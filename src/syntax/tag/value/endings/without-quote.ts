/**
 * Ends a value whose quote was never closed.
 *
 *     {% tab title="Tides %}   →   `Tides`, with a fault whose fix writes the quote
 */
import type { Fix } from '../../../../diagnostics/fix.ts'
import type { TagCursor } from '../../tag-cursor.ts'

const quoteOrEquals = /["'”’“‘=]/
const quoteAtEnd = /["'”’“‘]$/

/** `to` is where the tag goes on or ends. */
export function endWithoutQuote(cursor: TagCursor, from: number, to: number): string {
  const { source } = cursor
  const value = source.slice(from, to).trimEnd()
  const fix = closingQuoteBehind(value, from, source[from - 1] ?? '')
  cursor.fault(`value \`${cursor.shown(from, to)}\` without a closing quote`, from - 1, from + value.length, fix)
  cursor.at = source[to - 1] === '-' ? to - 1 : to
  return source.slice(from, cursor.at).trim().replace(quoteAtEnd, '')
}

/** Only where it is clear that this alone is missing. */
function closingQuoteBehind(value: string, from: number, quote: string): Fix | undefined {
  if (value === '' || quoteOrEquals.test(value) || !'"\''.includes(quote)) return undefined
  const end = from + value.length
  return { safe: false, title: 'Write the closing quote', edits: [{ start: end, end, text: quote }] }
}
