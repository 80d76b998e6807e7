/**
 * Reads `$$` at the start of a block: display math, or text that must not be taken for it.
 *
 *     $$
 *     h = a \cos t   →   a spot of kind `math`
 *     $$
 */
import { paragraphEnd } from './code-span.ts'
import { takeSpot } from './take-spot.ts'
import type { TextLine } from './text-line.ts'

const fenceLine = /\n[ \t>]*(?:```|~~~)/
const headingLine = /\n[ \t>]*#{1,6} /
const blankLine = /\n[ \t>]*\n/
const lineOfTag = /\n[ \t>]*(?=\{%)/g

export function readMath(line: TextLine): void {
  const { scan, source, at } = line
  if (!source.startsWith('$$', at) || line.isRow || scan.leaf.kind === 'html') return
  const firstLine = source.slice(at + 2, line.end)
  if (firstLine.includes('$')) return
  const end = mathEnd(line, firstLine)
  if (end !== undefined) takeSpot(line, { kind: 'math', name: 'math', start: at, end })
  else for (const sign of [at, at + 1]) scan.edits.push({ start: sign, end: sign, before: '\\', after: '' })
}

function mathEnd(line: TextLine, firstLine: string): number | undefined {
  const limit = firstLine.trim() === '' ? line.source.length : paragraphEnd(line)
  const closing = line.scan.next.endOfMath(line.end)
  if (closing === undefined || closing >= limit) return undefined
  return holdsBlocks(line, closing) ? undefined : closing + 2
}

/** What no formula holds, be it a line that begins like a heading amid blank lines: then these dollars belong to two formulas, of which one lost its other half. */
function holdsBlocks({ scan, source, end }: TextLine, closing: number): boolean {
  const text = source.slice(end, closing)
  if (fenceLine.test(text) || (headingLine.test(text) && blankLine.test(text))) return true
  return [...text.matchAll(lineOfTag)].some((match) => scan.tags.isKnownAt(end + match.index + match[0].length))
}
