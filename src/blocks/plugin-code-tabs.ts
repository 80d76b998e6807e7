/**
 * Code in several languages as a plugin of the first GitBook spelled it: the opener names the first of them.
 *
 *     {% codetabs name="Go", type="go" %} …          {% tabs %}{% tab title="Go" %}
 *     {% language name="C", type="c" %} …       →    ```go …
 *     {% endcodetabs %}                              {% endtab %} …
 */
import type { RootContent } from 'mdast'
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock, text } from './block.ts'
import type { CodeBlock } from './code-block.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

export interface PluginCodeTabs extends BlockNode<'pluginCodeTabs', 'name' | 'type'> {}

declare module 'mdast' {
  interface RootContentMap {
    pluginCodeTabs: PluginCodeTabs
  }
}

interface Item {
  title?: string
  children: RootContent[]
}

export const pluginCodeTabs = defineBlock<PluginCodeTabs>({
  name: 'pluginCodeTabs',
  tag: 'codetabs',
  form: 'block',
  legacy: true,
  body: 'code',
  openAttributes: true,
  summary: 'Code in several languages, as a plugin wrote it until 2018.',
  attributes: { name: text('What the first tab is called.'), type: text('The language of its code.') },
  lower(node) {
    const items = itemsOf(node)
    if (items.length > 1) return [block<Tabs>('tabs', {}, items.map(asTab))]
    return items.map(({ title, children }) => block<CodeBlock>('codeBlock', named(title), children))
  },
})

function itemsOf({ attributes, children }: PluginCodeTabs): Item[] {
  const items: Item[] = [{ ...named(attributes.name), children: [] }]
  for (const child of children) {
    if (child.type === 'pluginCodeItem') items.push({ ...named(child.attributes.name), children: [] })
    else items.at(-1)?.children.push(child)
  }
  return items
}

const named = (title: string | undefined): { title?: string } => (title === undefined ? {} : { title })
const asTab = ({ title, children }: Item): Tab => block<Tab>('tab', named(title), children)
