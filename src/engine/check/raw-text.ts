/**
 * The bytes of a file and the text that rules see: offsets in the one as offsets in the other, so that a fix leaves every other byte
 * as it was.
 *
 *     EF BB BF, `# Soil\r\n\r\nDark.\r\n`   ⇄   `# Soil\n\nDark.\n`
 */
import type { Edit } from '../../diagnostics/fix.ts'
import { countBelow } from '../../space/sorted.ts'
import { applyEdits } from './apply-edits.ts'

/** The bytes with some pieces replaced; undefined when they are not UTF-8, and so cannot be written back as they were. */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  const text = textOf(bytes)
  if (text === undefined) return undefined
  const toRaw = rawOffsets(text)
  const lineEnd = usualLineEnd(text)
  const own = edits.map(({ start, end, text: replacement }) => ({
    start: toRaw(start),
    end: toRaw(end),
    text: lineEnd === '\n' ? replacement : replacement.replaceAll('\n', lineEnd),
  }))
  const mark = hasMark(bytes) ? bytes.subarray(0, 3) : new Uint8Array()
  return Buffer.concat([mark, Buffer.from(applyEdits(text, own))])
}

/** Line ends as they are on disk; a byte order mark only when it is wanted. */
export function textOf(bytes: Uint8Array, hasMark = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: hasMark }).decode(bytes)
  } catch {
    return undefined
  }
}

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** From offsets in the text with `\n` only to offsets in the text as it is: each `\r\n` before them adds one. */
function rawOffsets(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (let at = text.indexOf('\r\n'); at !== -1; at = text.indexOf('\r\n', at + 2)) pairs.push(at - pairs.length)
  return (offset) => offset + countBelow(pairs, offset, (pair) => pair)
}

function usualLineEnd(text: string): '\n' | '\r\n' | '\r' {
  const pairs = text.split('\r\n').length - 1
  const feeds = text.split('\n').length - 1 - pairs
  const returns = text.split('\r').length - 1 - pairs
  if (pairs > feeds && pairs >= returns) return '\r\n'
  return returns > feeds ? '\r' : '\n'
}
