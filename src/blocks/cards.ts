/** Rows of a table shown as cards. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, flag } from './block.ts'

export interface Cards
  extends BlockNode<
    'cards',
    'fullWidth' | 'headerHidden' | 'headerSticky' | 'firstColumnSticky' | 'search' | 'cardSize' | 'cardWrap' | 'columnTitleHidden'
  > {}

declare module 'mdast' {
  interface RootContentMap {
    cards: Cards
  }
}

export const cards = defineBlock<Cards>({
  name: 'cards',
  summary: 'Rows of a table shown as cards.',
  attributes: {
    fullWidth: flag('As wide as the window.', { default: 'false' }),
    headerHidden: flag('Whether the row of column titles is left out.', { default: 'false' }),
    headerSticky: flag('Whether the column titles stay in sight.', { default: 'false' }),
    firstColumnSticky: flag('Whether the first column stays in sight.', { default: 'false' }),
    search: flag('Whether there is a search box; without the attribute, from seven rows on.'),
    cardSize: choice('How large the cards are.', ['medium', 'large'], { default: 'medium' }),
    cardWrap: flag('Whether cards go on in the next row; else they scroll sideways.', { default: 'true' }),
    columnTitleHidden: flag('Whether values stand without the title of their column.', { default: 'false' }),
  },
  lower: ({ children }) => children,
})
