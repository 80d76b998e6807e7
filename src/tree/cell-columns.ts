/**
 * Which column a cell of a `cards` or `dataTable` belongs to: the attributes of a column stand on its header only.
 *
 *     columns.get(cell)   →   { hidden: '', cardTarget: '', type: 'content-ref' }
 */
import type { Node } from 'unist'
import type { BlockNode } from './nodes.ts'
import { tableGrid } from './table-grid.ts'
import { type AnyNode, anyNode, walk } from './walk.ts'

export type ColumnAttributes = Readonly<Record<string, string | undefined>>

/** Header attributes by cell, for the tables that have a column of some type or role. */
export function cellColumns(tree: Node): ReadonlyMap<AnyNode, ColumnAttributes> {
  const columns = new Map<AnyNode, ColumnAttributes>()
  walk(tree, (node) => {
    if (node.type !== 'cards' && node.type !== 'dataTable') return undefined
    const rows = (node.children ?? []).filter((row) => row.type === 'dataRow')
    const grid = tableGrid(rows as unknown as BlockNode[])
    const titles = grid.find((_, index) => rows[index]?.attributes?.header !== undefined) ?? []
    const attributes = new Map(titles.map(({ cell, column }) => [column, cell.attributes]))
    for (const { cell, column } of grid.flat()) {
      const found = attributes.get(column)
      if (found !== undefined && Object.keys(found).length > 0) columns.set(anyNode(cell), found)
    }
    return undefined
  })
  return columns
}

/** The column of the cell that is nearest above a node. */
export function columnAbove(
  columns: ReadonlyMap<AnyNode, ColumnAttributes>,
  ancestors: readonly AnyNode[],
): ColumnAttributes | undefined {
  if (columns.size === 0) return undefined
  return columns.get(ancestors.findLast((node) => node.type === 'dataCell') as AnyNode)
}
