/**
 * Takes what a tag holds to the letter out of the page.
 *
 *     {% code %}
 *     let tide      →   a spot of kind `body`, from `let` to the closer
 *     {% endcode %}
 */
import { prefixOf } from '../../containers.ts'
import type { Edit } from '../../spot.ts'
import type { Tag } from '../../tag/tag.ts'
import type { TextLine } from './text-line.ts'

/** `end` is where its closer begins. */
export function takeBody(line: TextLine, tag: Tag, end: number, isInLine: boolean): void {
  const { source, scan } = line
  if (source.slice(tag.end, end).trim() === '') return
  const start = isInLine ? tag.end : firstLine(source, tag.end, end)
  const inline = isInLine || line.isRow
  const { spots, edits, containers } = scan
  spots.push({ kind: 'body', name: tag.name, start, end, tag, containers, inline, glued: true })
  edits.push({ ...(inline ? { start, end, before: '', after: '' } : ownLine(line, end)), spot: spots.length - 1 })
  if (!inline) line.pending = end
  line.moveTo(end)
}

/** Where the first line begins that is not blank. */
function firstLine(source: string, from: number, to: number): number {
  const text = source.slice(from, to)
  return from + text.lastIndexOf('\n', text.search(/\S/)) + 1
}

/** Replaces all from the tag before up to `end` by a line. */
function ownLine({ scan, source, pending }: TextLine, end: number): Edit {
  const line = `\n${prefixOf(scan.containers)}`
  return { start: pending, end, before: source[pending] === '\n' ? line : '', after: line }
}
