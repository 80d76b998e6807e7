/** A log of changes; plain Markdown has its entries in order. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock } from './block.ts'

export interface Updates extends BlockNode<'updates', 'format'> {}

declare module 'mdast' {
  interface RootContentMap {
    updates: Updates
  }
}

export const updates = defineBlock<Updates>({
  name: 'updates',
  tag: 'updates',
  form: 'block',
  summary: 'A log of changes.',
  attributes: { format: choice('How dates are written.', ['full', 'short', 'numeric'], { default: 'full' }) },
  lower: ({ children }) => children,
  loss: 'the feed and the filter by tag',
})
