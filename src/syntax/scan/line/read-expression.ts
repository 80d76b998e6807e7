/**
 * Reads an expression: what stands between its tags is JavaScript, of which no backtick, asterisk or pipe is Markdown.
 *
 *     Version <code class="expression">`v${space.vars.tide}`</code>   →   a spot of kind `expression`, between the tags
 */
import type { TextLine } from './text-line.ts'

const openTag = /<code\s+class=(["']?)expression\1\s*>/iy

/** False when none begins here that ends in its line, as GitBook writes it: a longer one is found by the HTML that Markdown sees. */
export function readExpression(line: TextLine): boolean {
  const { source, scan } = line
  openTag.lastIndex = line.at
  if (!openTag.test(source)) return false
  const start = openTag.lastIndex
  const end = scan.next.edgeOfCode(start)
  if (end === undefined || end >= line.end || source[end + 1] !== '/') return false
  const { spots, edits, containers } = scan
  spots.push({ kind: 'expression', name: 'code', start, end, containers, inline: true, glued: true })
  edits.push({ start, end, before: '', after: '', spot: spots.length - 1 })
  line.moveTo(end)
  return true
}
