/** A row of `cards`, `dataTable` or `richTable`. On its own, what its cells hold. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface DataRow extends BlockNode<'dataRow', 'header'> {}

declare module 'mdast' {
  interface RootContentMap {
    dataRow: DataRow
  }
}

export const dataRow = defineBlock<DataRow>({
  name: 'dataRow',
  inside: ['cards', 'dataTable', 'richTable'],
  summary: 'A row of a table.',
  attributes: { header: flag('Set on rows of column titles.') },
  lower: ({ children }) => children,
})
