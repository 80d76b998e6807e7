/** How a line may begin a block, by the CommonMark specification: only as much as is needed to know where code and raw HTML stand. */
import { skipBlanks } from '../skip-blanks.ts'

const fence = /(`{3,})[^`\n]*$|(~{3,})[^\n]*$/my
const thematicBreak = /(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/my
const heading = /#{1,6}(?:[ \t]|$)/my
const underline = /(?:=+|-+)[ \t]*$/my
const listMarker = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/my
const blockHtml =
  /<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[ \t]|\/?>|$)/imy
const completeTag =
  /<(?:\/[A-Za-z][A-Za-z0-9-]*[ \t]*|[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?)*[ \t]*\/?)>[ \t]*$/my
const rawHtml: readonly [RegExp, RegExp][] = [
  [/<(?:script|pre|style|textarea)(?:[ \t]|>|$)/imy, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/y, /-->/],
  [/<\?/y, /\?>/],
  [/<![A-Za-z]/y, />/],
  [/<!\[CDATA\[/y, /\]\]>/],
]

const test = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** Whether nothing but blanks stands on the line from here. */
export function isBlank(source: string, at: number): boolean {
  const end = skipBlanks(source, at)
  return end >= source.length || source[end] === '\n'
}

export const startsThematicBreak = (source: string, at: number): boolean => test(thematicBreak, source, at) !== null
export const startsHeading = (source: string, at: number): boolean => test(heading, source, at) !== null

/** Under a paragraph, this makes a heading of it. */
export const underlines = (source: string, at: number): boolean => test(underline, source, at) !== null

/** The character and length of the fence that opens here. */
export function fenceAt(source: string, at: number): { character: string; length: number } | undefined {
  const match = test(fence, source, at)
  const run = match?.[1] ?? match?.[2]
  return run === undefined ? undefined : { character: run[0] as string, length: run.length }
}

export function closesFence(source: string, at: number, open: { character: string; length: number }): boolean {
  let length = 0
  while (source[at + length] === open.character) length++
  return length >= open.length && /^[ \t]*(?:\n|$)/.test(source.slice(at + length, lineEnd(source, at + length) + 1))
}

/** Length of a list marker, and the number of an ordered one. */
export function listMarkerAt(source: string, at: number): { length: number; number?: string } | undefined {
  const match = test(listMarker, source, at)
  if (!match) return undefined
  return match[1] === undefined ? { length: match[0].length } : { length: match[0].length, number: match[1] }
}

/** What ends the raw HTML that starts here: a pattern, or a blank line (`'blank'`). */
export function htmlAt(source: string, at: number, interrupts: boolean): RegExp | 'blank' | undefined {
  if (source.charCodeAt(at) !== 60) return undefined
  for (const [start, end] of rawHtml) if (test(start, source, at)) return end
  if (test(blockHtml, source, at)) return 'blank'
  return !interrupts && test(completeTag, source, at) ? 'blank' : undefined
}

export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at)
  return end < 0 ? source.length : end
}
