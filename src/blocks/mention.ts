/** A link that GitBook labels with the title of its page: `[pruning.md](pruning.md "mention")` → `[How to prune](pruning.md)`. */
import { link } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, reference } from './block.ts'

export interface Mention extends BlockNode<'mention', 'url'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: Mention
  }
  interface RootContentMap {
    mention: Mention
  }
}

export const mention = defineBlock<Mention>({
  name: 'mention',
  phrasing: true,
  summary: 'A link that carries the title of its page.',
  attributes: { url: reference('The page, folder, fragment or address.', 'page', { required: true }) },
  lower({ attributes: { url = '' }, children }) {
    if (!url) return children
    return [link(url, children.length > 0 ? children : url)]
  },
})
