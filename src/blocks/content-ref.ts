/**
 * A card that leads to another page. Its link's text is the page's title once transforms have run.
 *
 *     {% content-ref url="pruning.md" %}
 *     [pruning.md](pruning.md)               →   [How to prune](pruning.md)
 *     {% endcontent-ref %}
 */
import { link, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference } from './block.ts'

export interface ContentRef extends BlockNode<'contentRef', 'url'> {}

declare module 'mdast' {
  interface RootContentMap {
    contentRef: ContentRef
  }
}

export const contentRef = defineBlock<ContentRef>({
  name: 'contentRef',
  tag: 'content-ref',
  form: 'block',
  summary: 'A card that leads to another page.',
  attributes: { url: reference('The page, folder, fragment or address.', 'page', { required: true }) },
  lower: ({ attributes: { url = '' }, children }) => (children.length > 0 || !url ? children : [paragraph([link(url, url)])]),
})
