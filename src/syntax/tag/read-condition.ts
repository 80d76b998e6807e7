/**
 * Reads the condition of an `if`: everything up to the closing brace that stands outside quotes.
 *
 *     {% if visitor.berth === "%}" %}   →   { expression: 'visitor.berth === "%}"' }
 */
import { endOfTag } from './end-of-tag.ts'
import { opensTag } from './opens-tag.ts'
import { longestTag, type TagCursor } from './tag-cursor.ts'

/** Of the tag, of its line, or of the next tag. */
const edge = /%\}|\n|\{%/g

/** False when the tag never ends: it meets another one outside quotes. */
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
    if (!quote && opensTag(source, at)) return undefined
  }
  return endInLine(source, from)
}

/** A quote was never closed. */
function endInLine(source: string, from: number): number | undefined {
  edge.lastIndex = from
  const found = edge.exec(source)
  return found?.[0] === '%}' ? found.index : undefined
}
