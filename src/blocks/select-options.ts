/** What the cells of a `select` column may hold. GitBook does not show it, and neither does plain Markdown. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, flag } from './block.ts'

export interface SelectOptions extends BlockNode<'selectOptions', 'multiple'> {}

declare module 'mdast' {
  interface RootContentMap {
    selectOptions: SelectOptions
  }
}

export const selectOptions = defineBlock<SelectOptions>({
  name: 'selectOptions',
  inside: ['dataCell'],
  summary: 'What the cells of a select column may hold.',
  attributes: { multiple: flag('Whether a cell may hold several.') },
  lower: () => [],
})
