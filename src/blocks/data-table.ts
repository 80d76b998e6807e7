/** A table with typed columns. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface DataTable
  extends BlockNode<'dataTable', 'fullWidth' | 'headerHidden' | 'headerSticky' | 'firstColumnSticky' | 'search'> {}

declare module 'mdast' {
  interface RootContentMap {
    dataTable: DataTable
  }
}

export const dataTable = defineBlock<DataTable>({
  name: 'dataTable',
  summary: 'A table, with typed columns or blocks in its cells.',
  attributes: {
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    headerHidden: flag('Whether the row of column titles is left out.', { default: 'false' }),
    headerSticky: flag('Whether the column titles stay in sight.', { default: 'false' }),
    firstColumnSticky: flag('Whether the first column stays in sight.', { default: 'false' }),
    search: flag('Whether there is a search box; without the attribute, from seven rows on.'),
  },
  lower: ({ children }) => children,
})
