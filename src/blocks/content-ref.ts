/**
 * A card that leads to another page. Its link's text is the page's title once transforms have run.
 *
 *     {% content-ref url="pruning.md" %}
 *     [pruning.md](pruning.md)               →   [How to prune](pruning.md)
 *     {% endcontent-ref %}
 */
import type { Paragraph, RootContent } from 'mdast'
import { link, paragraph } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { anyNode, walk, withChanges } from '../tree/walk.ts'
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
  lower: ({ attributes: { url = '' }, children }) => (url ? leading(children, url) : children),
})

/** What a card holds is its label; words without a link of their own lead to the target of the card. */
function leading(children: readonly RootContent[], url: string): RootContent[] {
  if (children.some((child) => holdsLink(child))) return [...children]
  const label = children.findIndex(({ type }) => type === 'paragraph')
  if (label === -1) return [...children, paragraph([link(url, url)])]
  return children.map((child, index) => (index === label && child.type === 'paragraph' ? linked(child, url) : child))
}

const linked = (label: Paragraph, url: string): Paragraph => withChanges(label, { children: [link(url, label.children)] })

function holdsLink(tree: RootContent): boolean {
  let found = false
  walk(anyNode(tree), ({ type }) => {
    found ||= type === 'link' || type === 'linkReference' || type === 'mention'
    return found ? 'skip' : undefined
  })
  return found
}
