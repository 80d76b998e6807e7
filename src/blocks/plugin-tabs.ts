/**
 * Tabs as a plugin of the first GitBook spelled them: the opener names them all, by number.
 *
 *     {% tabs first="Macs", second="Windows" %}          {% tabs %}{% tab title="Macs" %}
 *     {% content "first" %} …                      →     …
 *     {% content "second" %} …                           {% endtab %} …
 *     {% endtabs %}                                      {% endtabs %}
 */
import type { RootContent } from 'mdast'
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

export interface PluginTabs extends BlockNode<'pluginTabs', 'first' | 'second' | 'third' | 'fourth'> {}

declare module 'mdast' {
  interface RootContentMap {
    pluginTabs: PluginTabs
  }
}

export const pluginTabs = defineBlock<PluginTabs>({
  name: 'pluginTabs',
  kindOf: { tag: 'tabs', attribute: 'first' },
  form: 'block',
  legacy: true,
  openAttributes: true,
  summary: 'Alternatives of which a reader picks one, as a plugin wrote them until 2018.',
  attributes: {
    first: text('What the first tab is called.'),
    second: text('What the second tab is called.'),
    third: text('What the third tab is called.'),
    fourth: text('What the fourth tab is called.'),
  },
  lower({ attributes, children }) {
    const titles = new Map(Object.entries(attributes))
    const start = children.findIndex(({ type }) => type === 'pluginTab')
    const lead = children.slice(0, start === -1 ? children.length : start)
    return [...lead, block<Tabs>('tabs', {}, tabsOf(children.slice(lead.length), titles))]
  },
})

/** A title that has no content is a tab nevertheless. */
function tabsOf(children: readonly RootContent[], titles: Map<string, string | undefined>): Tab[] {
  const tabs: Tab[] = []
  for (const child of children) {
    if (child.type === 'pluginTab') tabs.push(asTab(takeTitle(child.attributes.name ?? '', titles)))
    else tabs.at(-1)?.children.push(child)
  }
  return [...tabs, ...[...titles.values()].map(asTab)]
}

/** That of a number; anything else speaks for itself. */
function takeTitle(name: string, titles: Map<string, string | undefined>): string {
  const title = titles.get(name) ?? name
  titles.delete(name)
  return title
}

const asTab = (title = ''): Tab => block<Tab>('tab', { title }, [])
