/**
 * A heading and a row of a table take one line: a break in them is an element.
 *
 *     | low break high |   →   | low<br>high |
 */
import type { Root } from 'mdast'
import { html } from '../../../tree/build.ts'
import { type AnyNode, mapTree } from '../../../tree/walk.ts'

const oneLine: ReadonlySet<string> = new Set(['heading', 'tableCell'])

export const breaksAsHtml = (tree: Root): Root =>
  mapTree(tree, ({ type }, ancestors) =>
    type === 'break' && ancestors.some((above) => oneLine.has(above.type)) ? (html('<br>') as AnyNode) : undefined,
  )
