/** A Font Awesome icon. Plain Markdown leaves it out; the text beside it says what it stands for. */
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'

export interface Icon extends BlockNode<'icon', 'name' | 'style' | 'color'> {}

declare module 'mdast' {
  interface PhrasingContentMap {
    icon: Icon
  }
  interface RootContentMap {
    icon: Icon
  }
}

export const icon = defineBlock<Icon>({
  name: 'icon',
  phrasing: true,
  summary: 'A Font Awesome icon.',
  attributes: {
    name: text('The name without `fa-`.', { required: true }),
    style: text('`solid`, `regular`, `brands` and so on.'),
    color: text('A colour of the theme, such as `$primary`, or of CSS.'),
  },
  lower: () => [],
  loss: 'the icon',
})
