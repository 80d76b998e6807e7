/** Reusable content. A transform puts the content here; what could not be found stays as its path. */

import { inlineCode, link, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, reference } from './block.ts'

export interface Include extends BlockNode<'include', 'src'> {}

declare module 'mdast' {
  interface RootContentMap {
    include: Include
  }
}

export const include = defineBlock<Include>({
  name: 'include',
  tag: 'include',
  form: 'void',
  summary: 'Reusable content from another file.',
  attributes: { src: reference('The file, from the one that includes it.', 'include', { required: true }) },
  lower({ attributes: { src = '' } }, { words }) {
    if (/^https?:/i.test(src)) return [paragraph([link(src, words.elsewhere)])]
    return src ? [paragraph([inlineCode(oneLine(src))])] : []
  },
  loss: 'the included content',
})
