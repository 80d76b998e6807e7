/**
 * By how many columns a caption is indented: it is no code, whatever stands before it.
 *
 *     {% file src="fares.pdf" %}
 *         The fares of this year   →   4
 *     {% endfile %}
 */
import { indentAt } from '../../containers.ts'

const indented = /[ \t]{0,80}\n(?=[ \t]{1,80}\S)/y
const longest = 2_000

/** `end` is behind the opener; 0 where no closer ends the lines below it. */
export function captionIndent(source: string, end: number, name: string): number {
  indented.lastIndex = end
  if (!indented.test(source)) return 0
  const start = indented.lastIndex
  const [lines = ''] = source.slice(start, start + longest).split(/\n[ \t]*\n/, 1)
  const isClosed = new RegExp(`\\{%-?\\s{0,8}end${name}\\s{0,8}-?%\\}`).test(lines)
  return isClosed ? indentAt(source, { at: start, column: 0, left: 0 }) : 0
}
