/** One response of an `apiMethod`: `**200: OK**`, then its description and examples. */

import { paragraph, text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock, text } from './block.ts'

export interface ApiResponse extends BlockNode<'apiResponse', 'status' | 'description'> {}

declare module 'mdast' {
  interface RootContentMap {
    apiResponse: ApiResponse
  }
}

export const apiResponse = defineBlock<ApiResponse>({
  name: 'apiResponse',
  inside: ['apiMethod'],
  legacy: true,
  summary: 'A response of an operation.',
  attributes: {
    status: text('`200`, or `200: OK`.'),
    description: text('When it is given.'),
  },
  lower({ attributes: { status, description }, children }) {
    const about = oneLine(description) ? [paragraph(oneLine(description))] : []
    return [...titleLine([plain(oneLine(status))]), ...about, ...children]
  },
})
