/**
 * Reads a value between two references, which is what translators of whole pages make of quotes.
 *
 *     title=&quot;Tides&quot; %}   →   `Tides`, with a fault: quotes `&quot;`
 */
import type { TagCursor } from '../tag-cursor.ts'
import { goesOn } from './goes-on.ts'
import { straightQuotes } from './straight-quotes.ts'

const quoteReference = /&(?:quot|apos|#3[49]|#x2[27]);/iy
/** How much of the source is looked at for the second reference. */
const longest = 500

/** The second reference is one behind which a tag goes on or ends; undefined when there is none. */
export function readEscapedValue(cursor: TagCursor): string | undefined {
  const start = cursor.at
  const reference = cursor.take(quoteReference)
  if (reference === undefined) return undefined
  const from = cursor.at
  const text = cursor.source.slice(from, from + longest)
  for (let length = text.indexOf(reference); length >= 0; length = text.indexOf(reference, length + 1)) {
    cursor.at = from + length + reference.length
    if (!goesOn(cursor, cursor.at)) continue
    const fix = straightQuotes(cursor.source, [start, from], [from + length, cursor.at])
    cursor.fault(`quotes \`${reference}\``, start, cursor.at, fix)
    return text.slice(0, length)
  }
  cursor.at = start
  return undefined
}
