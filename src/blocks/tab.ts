/** One alternative of `tabs`: its title as a bold line, then what it holds. */

import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock, text } from './block.ts'

export interface Tab extends BlockNode<'tab', 'title' | 'icon' | 'slug'> {}

declare module 'mdast' {
  interface RootContentMap {
    tab: Tab
  }
}

export const tab = defineBlock<Tab>({
  name: 'tab',
  tag: 'tab',
  form: 'block',
  inside: ['tabs'],
  summary: 'One alternative of tabs.',
  attributes: {
    title: text('What the tab is called. Tabs of the same title switch together.'),
    icon: text('Font Awesome name without `fa-`.'),
    slug: text('The id under which links reach the tab.'),
  },
  lower: ({ attributes, children, data }) => [...titleLine([plain(oneLine(attributes.title))], data?.id), ...children],
})
