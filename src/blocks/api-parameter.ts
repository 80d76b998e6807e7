/** One parameter of an `apiMethod`, which writes it in a table. On its own: `name` (type), then the description. */

import { inlineCode, paragraph, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface ApiParameter extends BlockNode<'apiParameter', 'in' | 'name' | 'type' | 'required'> {}

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
    in: choice('Where it stands in the request.', ['path', 'query', 'header', 'body', 'cookie', 'form', 'property']),
    name: text('Its name.'),
    type: text('What it holds.'),
    required: flag('Whether it must be given.', { default: 'false' }),
  },
  lower({ attributes: { name, type }, children }) {
    const kind = oneLine(type)
    const words = oneLine(name) ? [inlineCode(oneLine(name)), ...(kind ? [plain(` (${kind})`)] : [])] : kind ? [plain(kind)] : []
    return [...(words.length > 0 ? [paragraph(words)] : []), ...children]
  },
})
