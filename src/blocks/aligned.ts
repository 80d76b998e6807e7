/** Headings and paragraphs that are centred or set to the right. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock } from './block.ts'

export interface Aligned extends BlockNode<'aligned', 'align'> {}

declare module 'mdast' {
  interface RootContentMap {
    aligned: Aligned
  }
}

export const aligned = defineBlock<Aligned>({
  name: 'aligned',
  summary: 'Text that is centred or set to the right.',
  attributes: { align: choice('How the text is set.', ['left', 'center', 'right', 'justify']) },
  lower: ({ children }) => children,
  loss: ({ attributes }) => (['center', 'right'].includes(attributes.align ?? '') ? 'the alignment' : undefined),
})
