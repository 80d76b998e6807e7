/**
 * Reads the condition of an `if`: everything up to the closing brace that stands outside quotes.
 *
 *     {% if visitor.berth === "%}" %}   →   { expression: 'visitor.berth === "%}"' }
 */
import { endOfTag } from './end-of-tag.ts'
import { longestTag, type TagCursor } from './tag-cursor.ts'

/** False when the tag never ends. */
export function readCondition(cursor: TagCursor): boolean {
  const end = endOfCondition(cursor)
  if (end === undefined) return false
  cursor.attributes.set('expression', cursor.source.slice(cursor.at, end).trim())
  cursor.at = end
  cursor.take(endOfTag)
  return true
}

function endOfCondition(cursor: TagCursor): number | undefined {
  const { source, at: from } = cursor
  const limit = Math.min(source.length, from + longestTag)
  let quote = ''
  for (let at = from; at < limit; at++) {
    const character = source[at] as string
    if (character === '\n' && source[at + 1] === '\n') return undefined
    if (quote) quote = character === quote ? '' : quote
    else if (character === '"' || character === "'" || character === '`') quote = character
    if (!quote && cursor.looksAt(endOfTag, at)) return at
  }
  return endInLine(source, from)
}

/** A quote was never closed. */
function endInLine(source: string, from: number): number | undefined {
  const end = source.indexOf('%}', from)
  const newline = source.indexOf('\n', from)
  return end < 0 || (newline >= 0 && end > newline) ? undefined : end
}
