/** One item of `codeTabs`. On its own: a code block with a title. */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'
import type { CodeBlock } from './code-block.ts'

export interface CodeTabsItem extends BlockNode<'codeTabsItem', 'title'> {}

declare module 'mdast' {
  interface RootContentMap {
    codeTabsItem: CodeTabsItem
  }
}

export const codeTabsItem = defineBlock<CodeTabsItem>({
  name: 'codeTabsItem',
  tag: 'code-tabs-item',
  form: 'block',
  inside: ['codeTabs'],
  legacy: true,
  summary: 'Code in one language, as it was written until 2021.',
  attributes: { title: text('What the item is called, often a file name.') },
  lower: ({ attributes, children }) => [block<CodeBlock>('codeBlock', attributes, children)],
})
