/** Pipe tables hold one line of text a cell. A table into whose cells a tag brought blocks is written as HTML. */
import type { Root, RootContent } from 'mdast'
import { html } from '../../../tree/build.ts'
import { definitionsOf } from '../../../tree/definitions.ts'
import { isPhrasing } from '../../../tree/flow.ts'
import { type AnyNode, mapTree } from '../../../tree/walk.ts'
import { htmlString } from './html-string.ts'

export function tablesWithBlocksAsHtml(tree: Root): Root {
  const definitions = definitionsOf(tree)
  return mapTree(tree, (node) =>
    node.type === 'table' && holdsBlocks(node)
      ? (html(htmlString([node as unknown as RootContent], definitions)) as AnyNode)
      : undefined,
  )
}

const holdsBlocks = (table: AnyNode): boolean =>
  (table.children ?? []).some((row) =>
    (row.children ?? []).some((cell) =>
      (cell.children ?? []).some((node) => node.type !== 'element' && !isPhrasing(node as unknown as RootContent)),
    ),
  )
