/** One column of `columns`. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, text } from './block.ts'

export interface Column extends BlockNode<'column', 'width' | 'valign'> {}

declare module 'mdast' {
  interface RootContentMap {
    column: Column
  }
}

export const column = defineBlock<Column>({
  name: 'column',
  tag: 'column',
  form: 'block',
  inside: ['columns'],
  summary: 'One column of columns.',
  attributes: {
    width: text('Width in percent, such as `33.33%`; columns without one share the rest.'),
    valign: choice('Where the content stands beside higher columns.', ['top', 'middle', 'bottom'], { default: 'top' }),
  },
  lower: ({ children }) => children,
})
