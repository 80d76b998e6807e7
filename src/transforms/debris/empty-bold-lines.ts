/**
 * Bold without words on a line of its own, behind a break: Markdown takes its four asterisks for a divider.
 *
 *     **Keepers**\
 *     ****          →   **Keepers**
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { writtenSource } from './written-source.ts'

/** Undefined when there is none. */
export function withoutEmptyBoldLines(node: AnyNode, source: string | undefined): AnyNode | undefined {
  const { children = [] } = node
  const kept = children.filter((child, index) => !isEmptyBold(children[index - 1], child, source))
  return kept.length === children.length ? undefined : withChanges(node, { children: kept })
}

const isEmptyBold = (before: AnyNode | undefined, node: AnyNode, source: string | undefined): boolean =>
  node.type === 'thematicBreak' &&
  before?.type === 'paragraph' &&
  writtenSource(node, source) === '****' &&
  writtenSource(before, source)?.endsWith('\\') === true
