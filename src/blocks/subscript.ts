/** Lowered text: `H<sub>2</sub>O` → H2O. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface Subscript extends BlockNode<'subscript', never> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    subscript: Subscript
  }
  interface RootContentMap {
    subscript: Subscript
  }
}

export const subscript = defineBlock<Subscript>({
  name: 'subscript',
  phrasing: true,
  summary: 'Lowered text.',
  attributes: {},
  lower: ({ children }) => children,
  loss: 'the lowered position',
})
