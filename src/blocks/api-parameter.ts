/** One parameter of an `apiMethod`, which writes it in a table. On its own: `name` (type), then the description. */

import { inlineCode, paragraph, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { typeWords } from '../tree/type-words.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface ApiParameter
  extends BlockNode<'apiParameter', 'in' | 'name' | 'type' | 'values' | 'notes' | 'required' | 'alternative' | 'of'> {}

declare module 'mdast' {
  interface RootContentMap {
    apiParameter: ApiParameter
  }
}

export const apiParameter = defineBlock<ApiParameter>({
  name: 'apiParameter',
  inside: ['apiMethod'],
  legacy: true,
  summary: 'A parameter of an operation.',
  attributes: {
    in: choice('Where it stands in the request.', ['path', 'query', 'header', 'body', 'cookie', 'form', 'property', 'server']),
    name: text('Its name.'),
    type: text('What it holds.'),
    values: text('The values that it may have, one a line.'),
    notes: text('What else is to be known of its type, one a line.'),
    required: flag('Whether it must be given.', { default: 'false' }),
    alternative: text('The alternative that it belongs to.'),
    of: text('The property that has these alternatives.'),
  },
  lower({ attributes, children }) {
    const name = oneLine(attributes.name)
    const kind = typeWords(attributes)
    const words = name ? [inlineCode(name), ...(kind.length > 0 ? [plain(' ('), ...kind, plain(')')] : [])] : kind
    return [...(words.length > 0 ? [paragraph(words)] : []), ...children]
  },
})
