/**
 * Where a condition ends that is part of a sentence: it stays there, with its branches and with the conditions in it.
 *
 *     Press {% if mac %}Cmd{% else %}Ctrl{% endif %}-C.   →   the offset of `-C.`
 */
import type { Tag } from '../../tag/tag.ts'
import type { TextLine } from './text-line.ts'

/** Undefined when it is no part of one: it ends below this line, holds blocks, or is alone in its line. */
export function endOfConditionInLine(line: TextLine, tag: Tag): number | undefined {
  const { scan, source } = line
  if (tag.name !== 'if' || tag.close || line.isRow) return undefined
  const start = scan.closerOf(tag.start)
  if (start === undefined || start >= line.end || (scan.next.blockTag(tag.end) ?? line.end) < start) return undefined
  const closer = scan.tags.at(start)
  if (closer?.close !== true || closer.end > line.end) return undefined
  const rest = source.slice(closer.end, line.end).trim()
  const isText = !line.isPendingBlank(tag.start) || (rest !== '' && !isTags(rest))
  return isText || (line.spots.length === 0 && scan.leaf.kind === 'paragraph') ? closer.end : undefined
}

/** By its ends alone: a long line of tags asks it of each of them. */
export const isTags = (text: string): boolean => text.length >= 4 && text.startsWith('{%') && text.endsWith('%}')
