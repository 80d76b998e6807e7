/**
 * Moves past a code span, if this run of backticks opens one; spans end with their paragraph.
 *
 *     ▏`{% hint %}` is a tag   →   `{% hint %}`▏ is a tag
 */
import type { TextLine } from './text-line.ts'

export function skipCode(line: TextLine): void {
  let length = 0
  while (line.source[line.at + length] === '`') length++
  const from = line.at + length
  const close = closingRun(line, from, length)
  line.moveTo(close === undefined ? from : close + length)
}

function closingRun(line: TextLine, from: number, length: number): number | undefined {
  const text = line.source.slice(from, paragraphEnd(line))
  for (const match of text.matchAll(/`+/g)) if (match[0].length === length) return from + match.index
  return undefined
}

/** A paragraph ends before a blank line, a fence, or a line that starts with a tag; a table row with its line. */
export function paragraphEnd({ scan, source, isRow, end }: TextLine): number {
  return isRow ? end : (scan.next.edgeOfParagraph(end) ?? source.length)
}
