/** Content side by side; plain Markdown has one column below another, as small screens do. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface Columns extends BlockNode<'columns', 'fullWidth'> {}

declare module 'mdast' {
  interface RootContentMap {
    columns: Columns
  }
}

export const columns = defineBlock<Columns>({
  name: 'columns',
  tag: 'columns',
  form: 'block',
  summary: 'Content side by side.',
  attributes: { fullWidth: flag('As wide as the window.', { default: 'false' }) },
  lower: ({ children }) => children,
  loss: ({ children }) => (children.length > 1 ? 'the arrangement side by side' : undefined),
})
