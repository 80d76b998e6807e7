/**
 * A row of a table takes one line, and so does a heading that cannot be underlined: a break in them is an element.
 *
 *     | low break high |   →   | low<br>high |
 */
import type { Root } from 'mdast'
import { html } from '../../../tree/build.ts'
import { type AnyNode, mapTree } from '../../../tree/walk.ts'

const takesOneLine = (node: AnyNode): boolean =>
  node.type === 'tableCell' || (node.type === 'heading' && ((node as { depth?: number }).depth ?? 1) > 2)

export const breaksAsHtml = (tree: Root): Root =>
  mapTree(tree, ({ type }, ancestors) =>
    type === 'break' && ancestors.some(takesOneLine) ? (html('<br>') as AnyNode) : undefined,
  )
