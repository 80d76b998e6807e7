/** Headings and paragraphs that are centred or set to the right, or that are written from right to left amid others. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock } from './block.ts'

export interface Aligned extends BlockNode<'aligned', 'align' | 'dir'> {}

declare module 'mdast' {
  interface RootContentMap {
    aligned: Aligned
  }
}

export const aligned = defineBlock<Aligned>({
  name: 'aligned',
  summary: 'Text that is centred, set to the right, or written the other way.',
  attributes: {
    align: choice('How the text is set.', ['left', 'center', 'right', 'justify']),
    dir: choice('Which way it is written.', ['ltr', 'rtl']),
  },
  lower: ({ children }) => children,
  loss({ attributes: { align = '', dir } }) {
    const lost = [
      ...(['center', 'right'].includes(align) ? ['the alignment'] : []),
      ...(dir === undefined ? [] : ['the direction of writing']),
    ]
    return lost.length === 0 ? undefined : lost.join(' and ')
  },
})
