/**
 * Takes away the spaces around line breaks, which show nothing; Markdown would have to spell them out.
 *
 *     Low water <br>        Low water⏎
 *     at noon          →    at noon
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { isBreak } from './edges.ts'

/** The very node when it has no such spaces; those that do not break stay, as authors indent by them. */
export function tightBreaks(node: AnyNode): AnyNode {
  const { children } = node
  if (children === undefined || !children.some(isBreak)) return node
  const tight = children.map((child, index) => trimmed(child, children[index - 1], children[index + 1]))
  const isTight = tight.every((child, index) => child === children[index])
  return isTight ? node : withChanges(node, { children: tight.filter(({ type, value }) => type !== 'text' || value !== '') })
}

function trimmed(node: AnyNode, before: AnyNode | undefined, after: AnyNode | undefined): AnyNode {
  if (node.type !== 'text' || node.value === undefined) return node
  const start = before !== undefined && isBreak(before) ? node.value.replace(/^[ \t\n]+/, '') : node.value
  const value = after !== undefined && isBreak(after) ? start.replace(/(?<![ \t\n])[ \t\n]+$/, '') : start
  return value === node.value ? node : withChanges(node, { value })
}
