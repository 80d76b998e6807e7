/** Begins the next item of `pluginCodeTabs`; what follows it is that item's code. */
import { paragraph, strong } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { defineBlock, text } from './block.ts'

export interface PluginCodeItem extends BlockNode<'pluginCodeItem', 'name' | 'type'> {}

declare module 'mdast' {
  interface RootContentMap {
    pluginCodeItem: PluginCodeItem
  }
}

export const pluginCodeItem = defineBlock<PluginCodeItem>({
  name: 'pluginCodeItem',
  tag: 'language',
  form: 'void',
  inside: ['pluginCodeTabs'],
  legacy: true,
  body: 'code',
  openAttributes: true,
  summary: 'The next language of code tabs, as a plugin wrote them until 2018.',
  attributes: { name: text('What the tab is called.'), type: text('The language of its code.') },
  lower: ({ attributes: { name } }) => (name ? [paragraph([strong(oneLine(name))])] : []),
})
