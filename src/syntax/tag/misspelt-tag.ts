/**
 * Tags whose signs are not those of GitBook, while their name says what they are.
 *
 *     {% /hint %}   {% End hint %}   % endhint %}   { hint style="info" %}   { % hint % }
 */
import { beginsPiece } from './begins-piece.ts'
import { readTag } from './read-tag.ts'
import { mayBeSpaced, readSpacedTag } from './spaced-tag.ts'
import type { Tag } from './tag.ts'

const slashOrSpace = /\{%-?\s{0,8}(?:\/\s{0,4}(?:end)?|end[ \t_-]{1,4})([A-Za-z][\w-]{0,40})\s{0,8}-?%\}(?=[ \t]{0,80}(?:\n|$))/iy
/** One of the two signs, or both with a space between. */
const lostSign = /(?:\{[ \t]{1,2}%|[{%])-?[ \t]{0,8}([A-Za-z][\w-]{0,40})[^\n]{0,500}?%\}[ \t]{0,80}(?=\n|$|[{<])/y

/** A closer in the manner of another tool, at the end of its line: in a sentence it is being talked about. */
export function readMisspeltCloser(source: string, offset: number): Tag | undefined {
  slashOrSpace.lastIndex = offset
  const name = slashOrSpace.exec(source)?.[1]?.toLowerCase()
  if (name === undefined) return undefined
  const span = { start: offset, end: slashOrSpace.lastIndex }
  return { name, close: true, attributes: {}, faults: [], ...span, meant: `{% end${name} %}` }
}

/** Whether `offset` is worth a look: a single `{` or `%` where a line begins, or `{ %`. */
export function mayLackSign(source: string, offset: number): boolean {
  const sign = source.charCodeAt(offset)
  if ((sign !== 123 && sign !== 37) || !/[\s\-/A-Za-z]/.test(source[offset + 1] ?? '')) return false
  return /[\n \t>]/.test(source[offset - 1] ?? '\n') || mayBeSpaced(source, offset)
}

/** A tag that lost the first or second sign of its `{%`, or has a space between them. */
export function readUnopenedTag(source: string, offset: number): Tag | undefined {
  return readSpacedTag(source, offset) ?? readTagOfPiece(source, offset)
}

/** Without one of its signs it takes its line, or the piece of it up to other tags, and nothing else of it is wrong: else it is text. */
function readTagOfPiece(source: string, offset: number): Tag | undefined {
  lostSign.lastIndex = offset
  const piece = beginsPiece(source, offset) ? lostSign.exec(source)?.[0].trimEnd() : undefined
  if (piece === undefined) return undefined
  const meant = piece.replace(/^(?:\{[ \t]+%|[{%])/, '{%')
  const tag = readTag(meant, 0)
  const isWhole = tag?.end === meant.length && tag.faults.length === 0
  return isWhole ? { ...tag, start: offset, end: offset + piece.length, meant } : undefined
}
