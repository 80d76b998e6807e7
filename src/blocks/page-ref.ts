/** `{% page-ref page="pruning.md" %}`, the spelling of a `contentRef` until 2021. */
import { block, link, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference } from './block.ts'
import type { ContentRef } from './content-ref.ts'

export interface PageRef extends BlockNode<'pageRef', 'page' | 'url'> {}

declare module 'mdast' {
  interface RootContentMap {
    pageRef: PageRef
  }
}

export const pageRef = defineBlock<PageRef>({
  name: 'pageRef',
  tag: 'page-ref',
  form: 'optional',
  legacy: true,
  summary: 'A card that leads to another page, as it was written until 2021.',
  attributes: {
    page: reference('The page.', 'page'),
    url: reference('The page, as `content-ref` names it.', 'page'),
  },
  lower({ attributes: { url = '', page = url }, children }) {
    const inner = children.length > 0 || !page ? children : [paragraph([link(page, page)])]
    return [block<ContentRef>('contentRef', { url: page }, inner)]
  },
})
