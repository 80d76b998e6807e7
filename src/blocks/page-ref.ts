/** `{% page-ref page="pruning.md" %}`, the spelling of a `contentRef` until 2021. */
import { block, link, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference } from './block.ts'
import type { ContentRef } from './content-ref.ts'

export interface PageRef extends BlockNode<'pageRef', 'page'> {}

declare module 'mdast' {
  interface RootContentMap {
    pageRef: PageRef
  }
}

export const pageRef = defineBlock<PageRef>({
  name: 'pageRef',
  tag: 'page-ref',
  form: 'void',
  legacy: true,
  summary: 'A card that leads to another page, as it was written until 2021.',
  attributes: { page: reference('The page.', 'page', { required: true }) },
  lower({ attributes: { page = '' }, children }) {
    const inner = children.length > 0 || !page ? children : [paragraph([link(page, page)])]
    return [block<ContentRef>('contentRef', { url: page }, inner)]
  },
})
