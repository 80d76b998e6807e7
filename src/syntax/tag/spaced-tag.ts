/**
 * Tags with a space between the signs of their `{%`, as translators leave them: these are seen amid a line too, since no text has both.
 *
 *     { % hint style="info" % } Low tide. { % endhint % }   →   hint, its closer
 */
import { readTag } from './read-tag.ts'
import type { Tag } from './tag.ts'

const opener = /\{[ \t]{1,2}%/y
const spacedTag = /\{[ \t]{1,2}%(-?[ \t]{0,8}[A-Za-z][\w-]{0,40}[^\n{}]{0,500}?)%[ \t]{0,2}\}/y

export function mayBeSpaced(source: string, offset: number): boolean {
  opener.lastIndex = offset
  return opener.test(source) && !/[\\{]/.test(source[offset - 1] ?? '')
}

export function readSpacedTag(source: string, offset: number): Tag | undefined {
  spacedTag.lastIndex = offset
  const rest = mayBeSpaced(source, offset) ? spacedTag.exec(source)?.[1] : undefined
  if (rest === undefined) return undefined
  const meant = `{%${rest}%}`
  const tag = readTag(meant, 0)
  const isWhole = tag?.end === meant.length && tag.faults.length === 0
  return isWhole ? { ...tag, start: offset, end: spacedTag.lastIndex, meant } : undefined
}
