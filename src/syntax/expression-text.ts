/**
 * What stands between the tags of an expression: JavaScript, in which only what HTML or a cell of a table would misread is spelt out.
 *
 *     space.vars.low\_tide &#x26;&#x26; `${page.vars.depth} m`   →   space.vars.low_tide && `${page.vars.depth} m`
 *
 * A backslash of Markdown goes, as before `_` or `|`; one that JavaScript has a use for stays, as before a quote.
 */
import { decodeString } from 'micromark-util-decode-string'

const lineStart = /\n[ \t>]*/g
const escapeOfScript = /\\["'`\\${}]/g
const misread = /\\["'`\\${}]|\\(?=[!-/:-@[-`{-~\n])|[&<\n|]/g
const references: Readonly<Record<string, string>> = {
  '&': '&#x26;',
  '<': '&#x3C;',
  '|': '&#x7C;',
  '\\': '&#x5C;',
  '\n': '&#xA;',
}

export function readExpressionText(written: string): string {
  const line = written.replace(lineStart, ' ')
  return decodeString(line.replace(escapeOfScript, ([, sign]) => `\\\\\\${sign}`)).trim()
}

/** In one line, as expressions are that Markdown keeps its hands off. */
export function writeExpressionText(source: string, isInCell: boolean): string {
  return source.replace(misread, (text) => (text === '|' && !isInCell ? text : (references[text] ?? text)))
}
