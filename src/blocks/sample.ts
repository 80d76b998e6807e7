/** Where a sample in one language begins in a `method`. Elsewhere its language is a bold line. */
import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock, text } from './block.ts'

export interface Sample extends BlockNode<'sample', 'lang'> {}

declare module 'mdast' {
  interface RootContentMap {
    sample: Sample
  }
}

export const sample = defineBlock<Sample>({
  name: 'sample',
  tag: 'sample',
  form: 'void',
  legacy: true,
  summary: 'Where a sample in one language begins, as it was written until 2018.',
  attributes: { lang: text('The language of the sample.') },
  lower: ({ attributes: { lang }, data }) => titleLine([plain(oneLine(data?.label ?? lang))]),
})
