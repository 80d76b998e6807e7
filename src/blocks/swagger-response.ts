/** One response of a `swagger` operation. */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import type { ApiResponse } from './api-response.ts'
import { defineBlock, text } from './block.ts'

export interface SwaggerResponse extends BlockNode<'swaggerResponse', 'status' | 'description'> {}

declare module 'mdast' {
  interface RootContentMap {
    swaggerResponse: SwaggerResponse
  }
}

export const swaggerResponse = defineBlock<SwaggerResponse>({
  name: 'swaggerResponse',
  tag: 'swagger-response',
  form: 'block',
  inside: ['swagger'],
  legacy: true,
  summary: 'A response of an operation, as it was written until 2023.',
  attributes: {
    status: text('`200`, or `200: OK`.'),
    description: text('When it is given.'),
  },
  lower: ({ attributes, children }) => [block<ApiResponse>('apiResponse', attributes, children)],
})
