/** Several figures side by side; plain Markdown has one below another. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, flag } from './block.ts'

export interface Gallery extends BlockNode<'gallery', 'align' | 'fullWidth'> {}

declare module 'mdast' {
  interface RootContentMap {
    gallery: Gallery
  }
}

export const gallery = defineBlock<Gallery>({
  name: 'gallery',
  summary: 'Several images side by side.',
  attributes: {
    align: choice('Where the images stand.', ['left', 'center', 'right'], { default: 'center' }),
    fullWidth: flag('As wide as the window.', { default: 'false' }),
  },
  lower: ({ children }) => children,
  loss: 'the arrangement of the images side by side',
})
