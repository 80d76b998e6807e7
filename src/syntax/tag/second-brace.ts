/**
 * One brace too many behind a tag that takes its line.
 *
 *     {% hint style="info" %}}   →   the tag, fault: second `}`
 */
import type { TagCursor } from './tag-cursor.ts'

const brace = /\}(?=[ \t]{0,80}(?:\n|$))/y
const marksOnly = /^[ \t>]*$/
const longestIndent = 100

export function takeSecondBrace(cursor: TagCursor): void {
  const { source, start, at } = cursor
  if (!cursor.looksAt(brace, at)) return
  const before = source.slice(Math.max(source.lastIndexOf('\n', start - 1) + 1, start - longestIndent), start)
  if (!marksOnly.test(before)) return
  cursor.at++
  cursor.fault('second `}`', at, at + 1, {
    safe: true,
    title: 'Remove the second `}`',
    edits: [{ start: at, end: at + 1, text: '' }],
  })
}
