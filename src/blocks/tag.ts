/** A tag that is unknown, or lost its other half. */
import type { BlockNode } from '../tree/nodes.ts'
import { choice, defineBlock, flag, text } from './block.ts'

export interface Tag extends BlockNode<'tag', 'name' | 'form' | 'source' | 'known'> {}

declare module 'mdast' {
  interface RootContentMap {
    tag: Tag
  }
}

export const tag = defineBlock<Tag>({
  name: 'tag',
  openAttributes: true,
  summary: 'A tag that GitBook does not know, or that lost its other half.',
  attributes: {
    name: text('The name of the tag.', { required: true }),
    form: choice('What is there of it.', ['block', 'open', 'close', 'void'], { required: true }),
    source: text('As it was written.'),
    known: flag("Set when the name is one of GitBook's."),
  },
  lower: ({ children }) => children,
})
