/**
 * Code in several languages as it was written until 2021: one item is a code block with a title, several are tabs.
 *
 *     {% code-tabs %}                                    {% code title="beds.js" %}
 *     {% code-tabs-item title="beds.js" %} …        →    …
 *     {% endcode-tabs %}                                 {% endcode %}
 */
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'
import type { CodeTabsItem } from './code-tabs-item.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

export interface CodeTabs extends BlockNode<'codeTabs', never> {}

declare module 'mdast' {
  interface RootContentMap {
    codeTabs: CodeTabs
  }
}

export const codeTabs = defineBlock<CodeTabs>({
  name: 'codeTabs',
  tag: 'code-tabs',
  form: 'block',
  legacy: true,
  summary: 'Code in several languages, as it was written until 2021.',
  attributes: {},
  lower({ children }) {
    const items = children.filter((child) => child.type === 'codeTabsItem')
    if (items.length < 2) return children
    return [
      block<Tabs>(
        'tabs',
        {},
        children.map((child) => (child.type === 'codeTabsItem' ? asTab(child) : child)),
      ),
    ]
  },
})

const asTab = ({ attributes, children }: CodeTabsItem): Tab => block<Tab>('tab', attributes, children)
