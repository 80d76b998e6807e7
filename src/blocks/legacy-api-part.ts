/** What stands in a `legacyApiMethod`: every `{% api-method-… %}` tag. On its own, a method that has nothing else. */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, flag, text } from './block.ts'
import type { LegacyApiMethod } from './legacy-api-method.ts'

const parts = [
  'summary',
  'description',
  'spec',
  'request',
  'path-parameters',
  'query-parameters',
  'headers',
  'cookie-parameters',
  'form-data-parameters',
  'body-parameters',
  'parameter',
  'response',
  'response-example',
  'response-example-description',
]

export interface LegacyApiPart extends BlockNode<'legacyApiPart', 'part' | 'name' | 'type' | 'required' | 'httpCode'> {}

declare module 'mdast' {
  interface RootContentMap {
    legacyApiPart: LegacyApiPart
  }
}

export const legacyApiPart = defineBlock<LegacyApiPart>({
  name: 'legacyApiPart',
  form: 'block',
  aliases: parts.map((part) => `api-method-${part}`),
  inside: ['legacyApiMethod', 'legacyApiPart'],
  legacy: true,
  summary: 'A part of an operation of an API, as it was written until 2021.',
  attributes: {
    part: choice("The tag's name behind `api-method-`.", parts),
    name: text('On a parameter: its name.'),
    type: text('On a parameter: what it holds.'),
    required: flag('On a parameter: whether it must be given.', { default: 'false' }),
    httpCode: text('On an example of a response: its status.'),
  },
  lower: (node) => [block<LegacyApiMethod>('legacyApiMethod', {}, [node])],
})
