/** What an `apiMethod` does. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'

export interface ApiDescription extends BlockNode<'apiDescription', never> {}

declare module 'mdast' {
  interface RootContentMap {
    apiDescription: ApiDescription
  }
}

export const apiDescription = defineBlock<ApiDescription>({
  name: 'apiDescription',
  inside: ['apiMethod'],
  legacy: true,
  summary: 'What an operation does.',
  attributes: {},
  lower: ({ children }) => children,
})
