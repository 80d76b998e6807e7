/** What a `swagger` operation does. */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import type { ApiDescription } from './api-description.ts'
import { defineBlock } from './block.ts'

export interface SwaggerDescription extends BlockNode<'swaggerDescription', never> {}

declare module 'mdast' {
  interface RootContentMap {
    swaggerDescription: SwaggerDescription
  }
}

export const swaggerDescription = defineBlock<SwaggerDescription>({
  name: 'swaggerDescription',
  tag: 'swagger-description',
  form: 'block',
  inside: ['swagger'],
  legacy: true,
  summary: 'What an operation does, as it was written until 2023.',
  attributes: {},
  lower: ({ children }) => [block<ApiDescription>('apiDescription', {}, children)],
})
