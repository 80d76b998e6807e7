/** Begins the tab of `pluginTabs` that its number names; what follows it is that tab's content. */
import { text as plain } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { oneLine } from '../tree/one-line.ts'
import { titleLine } from '../tree/title.ts'
import { defineBlock, text } from './block.ts'

export interface PluginTab extends BlockNode<'pluginTab', 'name'> {}

declare module 'mdast' {
  interface RootContentMap {
    pluginTab: PluginTab
  }
}

export const pluginTab = defineBlock<PluginTab>({
  name: 'pluginTab',
  tag: 'content',
  form: 'void',
  inside: ['pluginTabs'],
  onlyWithin: 'tabs',
  legacy: true,
  summary: 'The next tab, as a plugin wrote it until 2018.',
  attributes: { name: text('The number under which the opener has its title: `first`.') },
  lower: ({ attributes: { name } }) => titleLine([plain(oneLine(name))]),
})
