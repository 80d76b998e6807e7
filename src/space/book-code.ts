/**
 * Code of a page that GitBook 2 and 3 kept from their template: fences at the left margin, code that is indented, and code in the lines of
 * paragraphs and headings. In lists, quotes, tables and HTML the template was read first.
 */
import { indentedCode } from './indented-code.ts'

/** Offset of the start and the end, in order. */
export type Stretch = readonly [start: number, end: number]

/** The lookahead takes the run of backticks as a whole: none of its parts is tried where no line follows. */
const fence = /^(?=(?<fence>`{3,}|~{3,}))\k<fence>[^\n]*\n(?:(?! {0,3}\k<fence>)[^\n]*\n)*(?: {0,3}\k<fence>[^\n]*)?/gm
/** A line of text, but none of a list, a quote or a table; what is indented is code, or goes on with a list. */
const line = /^ {0,3}(?![ \t>|]|[-*+][ \t]|\d{1,9}[.)][ \t])[^\n]*`[^\n]*$/gm
const element =
  /^ {0,3}<(?<name>blockquote|center|details|div|dl|figure|ol|p|pre|script|section|style|table|ul)\b[\s\S]*?(?:<\/\k<name>>|$(?![\s\S]))/
const comment = /^ {0,3}<!--[\s\S]*?(?:-->|$(?![\s\S]))/
/** What nothing closes goes on up to the end of the page. */
const apart = new RegExp([fence, element, comment].map(({ source }) => source).join('|'), 'gim')
const span = /(?<!`)(`{1,20})(?!`)[^\n]*?[^`\n]\1(?!`)/g

export function bookCode(source: string): Stretch[] {
  const blocks = stretchesOf(fence, source)
  const isFree = insideOf(blocks)
  const spans = stretchesOf(line, source)
    .filter(([start]) => !isFree(start))
    .flatMap(([start, end]) =>
      stretchesOf(span, source.slice(start, end)).map(([from, to]): Stretch => [start + from, start + to]),
    )
  return [...blocks, ...spans, ...indentedCode(source, insideOf(stretchesOf(apart, source)))].sort((a, b) => a[0] - b[0])
}

export const stretchesOf = (pattern: RegExp, text: string): Stretch[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => [index, index + found.length])

/** Whether an offset stands in one of them; asked for offsets that ascend. */
export function insideOf(stretches: readonly Stretch[]): (offset: number) => boolean {
  let at = 0
  return (offset) => {
    while ((stretches[at]?.[1] ?? Number.POSITIVE_INFINITY) <= offset) at += 1
    return (stretches[at]?.[0] ?? Number.POSITIVE_INFINITY) <= offset
  }
}
