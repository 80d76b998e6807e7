/**
 * Reads the value of an attribute, in quotes, between references to quotes, or bare.
 *
 *     "Tides &amp; winds"   &quot;tides&quot;   tides   →   `Tides & winds`, `tides`, `tides`
 */
import { decodeString } from 'micromark-util-decode-string'
import type { TagCursor } from '../tag-cursor.ts'
import { readBareValue } from './read-bare-value.ts'
import { readEscapedValue } from './read-escaped-value.ts'
import { isQuote, readQuotedValue } from './read-quoted-value.ts'

export function readValue(cursor: TagCursor, attribute: string): string {
  if (!isQuote(cursor.source[cursor.at])) return decodeString(readEscapedValue(cursor) ?? readBareValue(cursor))
  const value = readQuotedValue(cursor, attribute)
  const isVerbatim = cursor.isIntegration && attribute === 'content'
  return isVerbatim ? value : decodeString(value)
}
