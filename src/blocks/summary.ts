/** The title of an `expandable`: a bold line. */
import type { BlockNode } from '../tree/nodes.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock } from './block.ts'

export interface Summary extends BlockNode<'summary', never> {}

declare module 'mdast' {
  interface RootContentMap {
    summary: Summary
  }
}

export const summary = defineBlock<Summary>({
  name: 'summary',
  inside: ['expandable'],
  summary: 'The title of an expandable.',
  attributes: {},
  lower: ({ children }) => titleLine(children),
})
