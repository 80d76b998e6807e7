/**
 * Tabs that switch without script: a radio button in each label, and the style sheet shows the panel behind the one that is chosen.
 * Every panel is in the page, so it prints and is found, and a browser without `:has()` shows them all.
 *
 *     tabSet(tabPanel, tabPanel)   →   <div class="tabs" role="radiogroup">
 *                                        <label><input type="radio" name="tabs-1" checked>npm</label> <div>…</div> …
 */
import type { Element, ElementContent, Properties } from 'hast'
import type { Parent, Parents, RootContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { claimId, pageOf } from './page-state.ts'

export interface TabPanel extends Parent {
  type: 'tabPanel'
  title: string
  children: RootContent[]
  /** The id under which links reach it. */
  data: { id?: string; changed: true }
}

export interface TabSet extends Parent {
  type: 'tabSet'
  children: TabPanel[]
  fullWidth: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    tabSet: TabSet
    tabPanel: TabPanel
  }
}

const hast = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export function tabSet(state: State, node: TabSet): Element {
  const page = pageOf(state)
  page.tabSets += 1
  const name = `tabs-${page.tabSets}`
  const className = ['tabs', ...(node.fullWidth ? ['full-width'] : [])]
  const children = node.children.flatMap((panel, index): ElementContent[] => {
    const radio = hast('input', { type: 'radio', name, checked: index === 0 }, [])
    const label = hast('label', { className: ['tab'] }, [radio, { type: 'text', value: panel.title }])
    return [
      label,
      hast('div', { className: ['tab-panel'], ...claimId(page, panel.data.id) }, state.all(panel as unknown as Parents)),
    ]
  })
  const label = node.children.map(({ title }) => title).join(', ')
  return hast('div', { className, role: 'radiogroup', ariaLabel: label }, state.wrap(children, true))
}
