/**
 * Reads an expression or a formula: what stands between its tags is JavaScript or TeX, of which no backtick, asterisk or pipe is Markdown.
 *
 *     Version <code class="expression">`v${space.vars.tide}`</code>   →   a spot of kind `expression`, between the tags
 *     Where <span class="math">a_1 * b_1</span> is least              →   the same
 */
import { isFormulaText } from '../../formula-text.ts'
import type { TextLine } from './text-line.ts'

const openTag = /<(?:(code)\s+class=(["']?)expression\2|span\s+class=(["']?)math\3)\s*>/iy

/** False when none begins here that ends in its line, as GitBook writes it: a longer one is found by the HTML that Markdown sees. */
export function readExpression(line: TextLine): boolean {
  const { source, scan } = line
  openTag.lastIndex = line.at
  const match = openTag.exec(source)
  if (!match) return false
  const start = openTag.lastIndex
  const name = match[1] ? 'code' : 'span'
  const end = name === 'code' ? scan.next.edgeOfCode(start) : scan.next.edgeOfSpan(start)
  if (end === undefined || end >= line.end || source[end + 1] !== '/') return false
  if (name === 'span' && !isFormulaText(source.slice(start, end))) return false
  const { spots, edits, containers } = scan
  spots.push({ kind: 'expression', name, start, end, containers, inline: true, glued: true })
  edits.push({ start, end, before: '', after: '', spot: spots.length - 1 })
  line.moveTo(end)
  return true
}
