/** Coloured text: `<mark style="color:red;">ripe</mark>` → ripe. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface Mark extends BlockNode<'mark', 'color' | 'background'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark
  }
  interface RootContentMap {
    mark: Mark
  }
}

export const mark = defineBlock<Mark>({
  name: 'mark',
  phrasing: true,
  summary: 'Coloured text.',
  attributes: {
    color: text('The colour of the letters.'),
    background: text('The colour behind them.'),
  },
  lower: ({ children }) => children,
  loss: 'the colour',
})
