/** One operation of an API, described by hand. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface ApiMethod extends BlockNode<'apiMethod', 'method' | 'host' | 'path' | 'summary'> {}

declare module 'mdast' {
  interface RootContentMap {
    apiMethod: ApiMethod
  }
}

export const apiMethod = defineBlock<ApiMethod>({
  name: 'apiMethod',
  legacy: true,
  summary: 'An operation of an API, described by hand.',
  attributes: {
    method: text('`get`, `post` and so on.'),
    host: text('The server.'),
    path: text('The path on the server.'),
    summary: text('What the operation is called.'),
  },
  lower: ({ children }) => children,
})
