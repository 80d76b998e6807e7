/** The words below an image: `<figcaption><p>In May</p></figcaption>` → `*In May*`. */
import { emphasis, paragraph } from '../tree/build.ts'
import { asFlow, isPhrasing } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { trimmed } from '../tree/title.ts'
import { defineBlock } from './block.ts'

export interface Caption extends BlockNode<'caption', never> {}

declare module 'mdast' {
  interface RootContentMap {
    caption: Caption
  }
}

export const caption = defineBlock<Caption>({
  name: 'caption',
  inside: ['figure'],
  summary: 'The words below an image.',
  attributes: {},
  lower({ children }) {
    const words = trimmed(children)
    if (words.length === 0) return []
    return words.every(isPhrasing) ? [paragraph([emphasis(words)])] : asFlow(words)
  },
})
