/** Raised text: `m<sup>2</sup>` → m2. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface Superscript extends BlockNode<'superscript', never> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    superscript: Superscript
  }
  interface RootContentMap {
    superscript: Superscript
  }
}

export const superscript = defineBlock<Superscript>({
  name: 'superscript',
  phrasing: true,
  summary: 'Raised text.',
  attributes: {},
  lower: ({ children }) => children,
  loss: 'the raised position',
})
