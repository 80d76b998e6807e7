/**
 * What stands between the tags of a formula: TeX, in which only what HTML would misread is spelt out.
 *
 *     <span class="math">a_1 &#x3C; b_1 \; c</span>   →   a_1 < b_1 \; c
 */
import { decodeHtml } from '../tree/decode-html.ts'
import { cellPipes } from './cell-pipes.ts'

const lineStart = /\n[ \t>]*/g
const misread = /[&<\n]|\{(?=%)/g
const references: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;', '\n': ' ', '{': '&#x7B;' }
/** A command ends in a letter often, and a comparison may do without spaces: only what has both its brackets is a tag. */
const tag = /<\/?[a-z][^<>]*>/i

/** Not so where there is nothing at all, and where there are elements, which no formula holds. */
export const isFormulaText = (written: string): boolean => written.trim() !== '' && !tag.test(written)

export function readFormulaText(written: string, isInCell: boolean): string {
  const line = written.replace(lineStart, ' ')
  return decodeHtml(isInCell ? cellPipes(line) : line).trim()
}

/** On one line, as GitBook writes it among HTML. */
export function writeFormulaElement(value: string): string {
  return `<span class="math">${value.replace(misread, (sign) => references[sign] ?? sign)}</span>`
}
