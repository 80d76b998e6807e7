/**
 * One brace too many behind a tag that takes its line.
 *
 *     {% hint style="info" %}}   →   the tag, fault: second `}`
 */
import { lineStartOf } from '../line-start.ts'
import type { TagCursor } from './tag-cursor.ts'

const brace = /\}(?=[ \t]{0,80}(?:\n|$))/y

export function takeSecondBrace(cursor: TagCursor): void {
  const { source, start, at } = cursor
  if (!cursor.looksAt(brace, at) || lineStartOf(source, start) === undefined) return
  cursor.at++
  cursor.fault('second `}`', at, at + 1, {
    safe: true,
    title: 'Remove the second `}`',
    edits: [{ start: at, end: at + 1, text: '' }],
  })
}
