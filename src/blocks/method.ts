/**
 * A part of an API's description beside samples of code in several languages, as books of GitBook 2 and 3 had it.
 *
 *     {% method %}                              Moors a boat.
 *     Moors a boat.
 *     {% sample lang="js" %} …           →      {% tabs %}
 *     {% sample lang="go" %} …                  {% tab title="js" %} … {% tab title="go" %} …
 *     {% endmethod %}                           {% endtabs %}
 */
import type { RootContent } from 'mdast'
import { block } from '../tree/build.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { defineBlock } from './block.ts'
import type { Tab } from './tab.ts'
import type { Tabs } from './tabs.ts'

export interface Method extends BlockNode<'method', never> {}

declare module 'mdast' {
  interface RootContentMap {
    method: Method
  }
}

export const method = defineBlock<Method>({
  name: 'method',
  tag: 'method',
  form: 'block',
  legacy: true,
  summary: 'A part of an API’s description with samples of code, as it was written until 2018.',
  attributes: {},
  lower: ({ children }) => withTabs(children),
})

/** A sample goes on up to the next one, or to what is common to all. */
function withTabs(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  let tab: Tab | undefined
  for (const child of children) {
    if (child.type === 'sample') tab = startTab(result, child.data?.label ?? child.attributes.lang)
    else if (child.type === 'common') tab = undefined
    else (tab?.children ?? result).push(child)
  }
  return result
}

function startTab(result: RootContent[], title: string | undefined): Tab {
  const last = result.at(-1)
  const tabs = last?.type === 'tabs' ? last : block<Tabs>('tabs', {}, [])
  if (tabs !== last) result.push(tabs)
  const tab = block<Tab>('tab', title === undefined ? {} : { title }, [])
  tabs.children.push(tab)
  return tab
}
