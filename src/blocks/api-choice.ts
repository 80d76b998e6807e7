/**
 * Examples or kinds of content of an operation, of which a reader looks at one. Plain Markdown shows them one after another.
 *
 *     apiChoice(tab 'application/json', tab 'text/csv')   →   **application/json**, what it holds, **text/csv**, what it holds
 */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface ApiChoice extends BlockNode<'apiChoice', never> {}

declare module 'mdast' {
  interface RootContentMap {
    apiChoice: ApiChoice
  }
}

export const apiChoice = defineBlock<ApiChoice>({
  name: 'apiChoice',
  inside: ['apiMethod', 'apiResponse'],
  legacy: true,
  summary: 'Examples or kinds of content of an operation.',
  attributes: {},
  lower: ({ children }) => children,
})
