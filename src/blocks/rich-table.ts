/** A table whose cells hold blocks. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface RichTable
  extends BlockNode<'richTable', 'fullWidth' | 'headerHidden' | 'headerSticky' | 'firstColumnSticky' | 'search'> {}

declare module 'mdast' {
  interface RootContentMap {
    richTable: RichTable
  }
}

export const richTable = defineBlock<RichTable>({
  name: 'richTable',
  summary: 'A table whose cells hold blocks; typed cells already are what they show.',
  attributes: {
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    headerHidden: flag('Whether the row of column titles is left out.', { default: 'false' }),
    headerSticky: flag('Whether the column titles stay in sight.', { default: 'false' }),
    firstColumnSticky: flag('Whether the first column stays in sight.', { default: 'false' }),
    search: flag('Whether there is a search box; without the attribute, from seven rows on.'),
  },
  lower: ({ children }) => children,
})
