/**
 * Text between tags gets a line of its own, and there it may be raw HTML that only a blank line ends.
 *
 *     {% hint %}<div>Tides   →   yes, before the end of the line
 */
import { htmlAt } from '../block-starts.ts'
import type { TextLine } from './text-line.ts'

export function isPendingHtml({ source, pending }: TextLine, end: number, interrupts = false): boolean {
  return htmlAt(source.slice(pending, end).trim(), 0, interrupts) === 'blank'
}
