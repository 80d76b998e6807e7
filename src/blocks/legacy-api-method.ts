/** One operation of an API as it was written from 2018 to 2021. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface LegacyApiMethod extends BlockNode<'legacyApiMethod', 'method' | 'host' | 'path'> {}

declare module 'mdast' {
  interface RootContentMap {
    legacyApiMethod: LegacyApiMethod
  }
}

export const legacyApiMethod = defineBlock<LegacyApiMethod>({
  name: 'legacyApiMethod',
  tag: 'api-method',
  form: 'block',
  legacy: true,
  summary: 'An operation of an API, as it was written until 2021.',
  attributes: {
    method: text('`get`, `post` and so on.'),
    host: text('The server.'),
    path: text('The path on the server.'),
  },
  lower: ({ children }) => children,
})
