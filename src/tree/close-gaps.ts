/**
 * A line from which something was taken out, without the spaces that stood around it.
 *
 *     [text '1. ', text ' Tie up ']   →   [text '1. ', text 'Tie up']
 */
import type { RootContent } from 'mdast'
import { trimmedLine } from './title.ts'
import { withChanges } from './walk.ts'

const lines: ReadonlySet<string> = new Set(['caption', 'heading', 'paragraph', 'summary', 'tableCell'])

/** `type` is that of the parent: space at the edges shows nothing in those that are a line of their own. */
export function closeGaps(type: string, children: readonly RootContent[]): RootContent[] {
  const closed = children.map((child, index) => {
    const before = children[index - 1]
    const isDouble = before?.type === 'text' && child.type === 'text' && /[ \t\n]$/.test(before.value)
    return isDouble ? withChanges(child, { value: child.value.replace(/^[ \t\n]+/, '') }) : child
  })
  return lines.has(type) ? trimmedLine(closed) : closed
}
