/** A webhook of a registered specification: `**POST** `newBed``, then a link to the specification. */

import { inlineCode, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { operationLine } from '../tree/operation-line.ts'
import { defineBlock, text } from './block.ts'

export interface OpenapiWebhook extends BlockNode<'openapiWebhook', 'spec' | 'name' | 'method'> {}

declare module 'mdast' {
  interface RootContentMap {
    openapiWebhook: OpenapiWebhook
  }
}

export const openapiWebhook = defineBlock<OpenapiWebhook>({
  name: 'openapiWebhook',
  tag: 'openapi-webhook',
  form: 'block',
  summary: 'A webhook of a registered specification.',
  attributes: {
    spec: text('Slug of the specification in the organisation.', { required: true }),
    name: text('The name of the webhook.', { required: true }),
    method: text('The method of the request.', { required: true }),
  },
  lower: ({ attributes: { spec = '', name, method }, children }) => [
    ...operationLine(method, name),
    ...(children.length > 0 || !spec ? children : [paragraph([inlineCode(oneLine(spec))])]),
  ],
  loss: 'what the specification says of the webhook',
})
