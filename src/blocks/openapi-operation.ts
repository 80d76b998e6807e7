/** An operation of a registered specification: `**GET** `/beds``, then a link to the specification. */

import { inlineCode, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationLine } from '../tree/operation-line.ts'
import { defineBlock, text } from './block.ts'

export interface OpenapiOperation extends BlockNode<'openapiOperation', 'spec' | 'path' | 'method'> {}

declare module 'mdast' {
  interface RootContentMap {
    openapiOperation: OpenapiOperation
  }
}

export const openapiOperation = defineBlock<OpenapiOperation>({
  name: 'openapiOperation',
  tag: 'openapi-operation',
  form: 'block',
  summary: 'An operation of a registered specification.',
  attributes: {
    spec: text('Slug of the specification in the organisation.', { required: true }),
    path: text('The path of the operation.', { required: true }),
    method: text('The method of the operation.', { required: true }),
  },
  lower: ({ attributes: { spec = '', path, method }, children, data }) => [
    ...operationLine(method, path, data?.id),
    ...(children.length > 0 || !spec ? children : [paragraph([inlineCode(oneLine(spec))])]),
  ],
  loss: 'what the specification says of the operation',
})
