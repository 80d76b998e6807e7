/**
 * A table whose cells hold blocks, several paragraphs, or more than one column or row. Targets that can, write it as an
 * HTML table; on its own it is a Markdown table in which the blocks of a cell stand one after another with hard breaks.
 */

import { asPhrasing } from '../tree/as-phrasing.ts'
import { table } from '../tree/build-table.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { readTable } from '../tree/read-table.ts'
import { defineBlock, type TableAttribute, tableAttributes } from './block.ts'

export interface RichTable extends BlockNode<'richTable', TableAttribute> {}

declare module 'mdast' {
  interface RootContentMap {
    richTable: RichTable
  }
}

export const richTable = defineBlock<RichTable>({
  name: 'richTable',
  summary: 'A table whose cells hold blocks; typed cells already are what they show.',
  attributes: tableAttributes,
  lower(node) {
    const { columns, heads, rows } = readTable(node)
    const [head = [], ...body] = heads.length > 0 ? [...heads, ...rows] : [[], ...rows]
    const lines = [head, ...body].map((row) => {
      const cells = new Map(row.map(({ column, content }) => [column.index, asPhrasing(content)]))
      return columns.map(({ index }) => cells.get(index) ?? [])
    })
    return columns.length > 0
      ? [
          table(
            columns.map(() => null),
            lines,
          ),
        ]
      : []
  },
  loss: 'the blocks in the cells, whose text stands in lines',
})
