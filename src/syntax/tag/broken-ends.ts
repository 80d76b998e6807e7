/**
 * Where a tag may have ended before its `%}` was damaged, up to the next tag or the end of the line.
 *
 *     {% hint style="info" ▏% } Low tide▏} {% endhint %}
 */
import { startsTagLike } from './value/pass-sign.ts'

export interface BrokenEnd {
  /** Offsets of what is left of it; they are the same where nothing is. */
  start: number
  end: number
  /** The line goes on, and no tag comes in it. */
  isBeforeText: boolean
}

const tagOrLine = /[{<]%|\n/g
/** What is left of the end, or a brace that has an end of its own. */
const braces = /\{|%[ \t]{0,8}\}|\}|%(?=[ \t]|$)/g
/** A name and at least one value, or a name with nothing behind it. */
const wellWritten =
  /^[{<]%-?[ \t]{0,8}[A-Za-z][\w-]{0,40}(?:(?:[ \t]{1,8}[\w-]{1,40}=(?:"[^"\n]{0,400}"|'[^'\n]{0,400}')){1,10}(?=[ \t])|(?=[ \t]*$))/
/** With more of them it is no tag. */
const most = 8

export function brokenEnds(source: string, offset: number): BrokenEnd[] {
  const limit = endOfText(source, offset)
  const text = source.slice(offset, limit)
  const isCut = limit < source.length && source[limit] !== '\n'
  const ends = restsOfEnd(text).map(({ start, end }) => ({
    start: offset + start,
    end: offset + end,
    isBeforeText: !isCut && text.slice(end).trim() !== '',
  }))
  if (ends.length > 0 || !isCut) return ends
  const at = offset + (wellWritten.exec(text)?.[0].length ?? 0)
  return at > offset ? [{ start: at, end: at, isBeforeText: false }] : []
}

/** The next tag, or the end of the line. */
function endOfText(source: string, offset: number): number {
  tagOrLine.lastIndex = offset + 2
  for (let found = tagOrLine.exec(source); found !== null; found = tagOrLine.exec(source))
    if (found[0] === '\n' || startsTagLike(source, offset, found.index)) return found.index
  return source.length
}

function restsOfEnd(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let open = 0
  for (const { 0: sign, index } of text.slice(2).matchAll(braces)) {
    if (sign === '{') open++
    else if (open > 0 && sign.endsWith('}')) open--
    else found.push({ start: index + 2, end: index + 2 + sign.length })
    if (found.length === most) break
  }
  return found
}
