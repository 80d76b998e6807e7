/** Schemas of a registered specification: a list of their names, then a link to the specification. */

import { inlineCode, list, listItem, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, flag, text } from './block.ts'

export interface OpenapiSchemas extends BlockNode<'openapiSchemas', 'spec' | 'schemas' | 'grouped'> {}

declare module 'mdast' {
  interface RootContentMap {
    openapiSchemas: OpenapiSchemas
  }
}

export const openapiSchemas = defineBlock<OpenapiSchemas>({
  name: 'openapiSchemas',
  tag: 'openapi-schemas',
  form: 'block',
  summary: 'Schemas of a registered specification.',
  attributes: {
    spec: text('Slug of the specification in the organisation.', { required: true }),
    schemas: text('Names, with commas between them.', { required: true }),
    grouped: flag('Whether they are shown as one block.', { default: 'false' }),
  },
  lower({ attributes: { spec = '', schemas = '' }, children }) {
    const names = schemas.split(',').flatMap((name) => oneLine(name) || [])
    const items = names.map((name) => listItem([paragraph([inlineCode(name)])]))
    return [
      ...(items.length > 0 ? [list(items)] : []),
      ...(children.length > 0 || !spec ? children : [paragraph([inlineCode(oneLine(spec))])]),
    ]
  },
  loss: 'what the specification says of the schemas',
})
