/** One option of `selectOptions`. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface SelectOption extends BlockNode<'selectOption', 'value' | 'label' | 'color'> {}

declare module 'mdast' {
  interface RootContentMap {
    selectOption: SelectOption
  }
}

export const selectOption = defineBlock<SelectOption>({
  name: 'selectOption',
  inside: ['selectOptions'],
  summary: 'One option of a select column.',
  attributes: {
    value: text('The id that cells name.'),
    label: text('What is shown.'),
    color: text('The colour behind it.'),
  },
  lower: () => [],
})
