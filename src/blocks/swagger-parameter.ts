/** One parameter of a `swagger` operation. */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import type { ApiParameter } from './api-parameter.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface SwaggerParameter extends BlockNode<'swaggerParameter', 'in' | 'name' | 'type' | 'required'> {}

declare module 'mdast' {
  interface RootContentMap {
    swaggerParameter: SwaggerParameter
  }
}

export const swaggerParameter = defineBlock<SwaggerParameter>({
  name: 'swaggerParameter',
  tag: 'swagger-parameter',
  form: 'block',
  inside: ['swagger'],
  legacy: true,
  summary: 'A parameter of an operation, as it was written until 2023.',
  attributes: {
    in: choice('Where it stands in the request.', ['path', 'query', 'header', 'body', 'cookie']),
    name: text('Its name.'),
    type: text('What it holds.'),
    required: flag('Whether it must be given.', { default: 'false' }),
  },
  lower: ({ attributes, children }) => [block<ApiParameter>('apiParameter', attributes, children)],
})
