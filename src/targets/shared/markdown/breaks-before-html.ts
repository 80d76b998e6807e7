/**
 * A line that begins with a comment, or with an element that Markdown takes for a block, would end its paragraph, so that remark-stringify
 * writes a space for the line end before it. A break there is an element: of a hard one a backslash would be left to be seen.
 *
 *     break, html '<!-- ripe -->'   →   <br><!-- ripe -->
 */
import type { Root } from 'mdast'
import { htmlAt } from '../../../syntax/scan/block-starts.ts'
import { html } from '../../../tree/build.ts'
import { type AnyNode, mapTree, withChanges } from '../../../tree/walk.ts'

export const breaksBeforeHtml = (tree: Root): Root => mapTree(tree, withElements)

function withElements(node: AnyNode): AnyNode | undefined {
  const { children = [] } = node
  const isLost = (child: AnyNode, index: number): boolean => child.type === 'break' && endsParagraph(children[index + 1])
  if (!children.some(isLost)) return undefined
  return withChanges(node, { children: children.map((child, at) => (isLost(child, at) ? (html('<br>') as AnyNode) : child)) })
}

const endsParagraph = (node: AnyNode | undefined): boolean =>
  node?.type === 'html' && htmlAt(node.value ?? '', 0, true) !== undefined
