/** A value in a cell of a `select` column: its label. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface SelectValue extends BlockNode<'selectValue', 'option'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    selectValue: SelectValue
  }
  interface RootContentMap {
    selectValue: SelectValue
  }
}

export const selectValue = defineBlock<SelectValue>({
  name: 'selectValue',
  phrasing: true,
  summary: 'A value in a select column.',
  attributes: { option: text('The `value` of its option.') },
  lower: ({ children }) => children,
})
