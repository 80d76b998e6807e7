/** Several tabs, ready to be written: as in plain HTML, with what scripts need to know them by. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Parents } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { claimId, pageOf } from '../../shared/html/page-state.ts'
import type { TabPanel, TabSet } from '../../shared/html/tab-set.ts'

export interface SiteTabPanel extends TabPanel {
  drawing?: Element
  /** A class of the label. */
  kind?: string
}

export interface SiteTabSet extends TabSet {
  children: SiteTabPanel[]
  /** What the choice is about, when the titles alone do not say it. */
  label?: string
}

const hast = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export function siteTabSet(state: State, node: SiteTabSet): Element {
  const page = pageOf(state)
  page.tabSets += 1
  const name = `tabs-${page.tabSets}`
  const children = node.children.flatMap(({ title, drawing, kind, ...panel }, index): ElementContent[] => {
    const radio = hast('input', { type: 'radio', name, checked: index === 0 }, [])
    const className = ['tab', ...(kind ? [kind] : [])]
    const words: ElementContent[] = [radio, ...(drawing ? [drawing] : []), { type: 'text', value: title }]
    return [
      hast('label', { className, dataTab: title }, words),
      hast('div', { className: ['tab-panel'], ...claimId(page, panel.data.id) }, state.all(panel as unknown as Parents)),
    ]
  })
  const ariaLabel = node.label ?? node.children.map(({ title }) => title).join(', ')
  const className = ['tabs', ...(node.fullWidth ? ['full-width'] : [])]
  return hast('div', { className, role: 'radiogroup', ariaLabel }, state.wrap(children, true))
}
