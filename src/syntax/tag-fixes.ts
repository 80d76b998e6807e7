/**
 * How tags that lost their other half would be mended in the source.
 *
 *     > {% hint %}
 *     > Water.          →   > {% endhint %} on a line of its own behind it
 */
import type { Edit } from '../diagnostics/fix.ts'
import { prefixOf } from './containers.ts'
import { lineStartOf } from './line-start.ts'
import type { Spot } from './spot.ts'

/** How far around a tag the page is looked at. */
const most = 100

/** A line before the one at `offset`; undefined when more than the marks of quotes stands before that on its line. */
export function lineBefore(source: string, offset: number, text: string): Edit | undefined {
  const start = lineStartOf(source, offset)
  return start === undefined ? undefined : { start, end: start, text: `${source.slice(start, offset)}${text}\n` }
}

/** A line behind what ends at `end`, in the same quotes and lists as `spot`; undefined when more stands on the line. */
export function lineAfter(source: string, end: number, spot: Spot, text: string): Edit | undefined {
  const next = source[end]
  if (next !== undefined && next !== '\n') return undefined
  return { start: end, end, text: `\n${prefixOf(spot.containers)}${text}` }
}

/** Without the tag; its line goes too when a blank one stays to keep its neighbours apart. */
export function withoutTag(source: string, { start, end }: Spot): Edit {
  const lineStart = lineStartOf(source, start)
  const lineEnd = end + (/^[ \t]*/.exec(source.slice(end, end + most))?.[0].length ?? 0)
  const isAlone = lineStart !== undefined && (lineEnd === source.length || source[lineEnd] === '\n')
  if (!isAlone) return { start, end, text: '' }
  const before = source.slice(Math.max(0, lineStart - most), lineStart)
  const isApart = /^[ \t>]*(?:\n|$)/.test(source.slice(lineEnd + 1, lineEnd + most)) || /\n[ \t>]*\n$/.test(before)
  return isApart ? { start: lineStart, end: Math.min(source.length, lineEnd + 1), text: '' } : { start, end, text: '' }
}
