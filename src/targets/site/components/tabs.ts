/**
 * Tabs that switch without script; with it, sets switch together by title, on other pages too.
 *
 *     {% tab title="npm" icon="npm" %}   →   <label class="tab" data-tab="npm"><input type="radio" …>…npm</label> <div class="tab-panel">
 */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { text } from '../../../tree/build.ts'
import { element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import type { Component, SiteContext } from '../context.ts'
import { drawingOf, ownIcon } from './own-icon.ts'
import type { SiteTabPanel, SiteTabSet } from './tab-set.ts'

export const tabs: Component<'tabs'> = (node, context, within) => {
  const panels = node.children.filter((child) => child.type === 'tab')
  const others = node.children.filter((child) => child.type !== 'tab')
  const [only] = panels
  if (!only) return others
  if (panels.length === 1) return [...others, ...tab(only, context, within)]
  const set: SiteTabSet = {
    type: 'tabSet',
    children: panels.map((panel, index) => panelOf(panel, index, context)),
    fullWidth: isSet(node.attributes.fullWidth),
  }
  return [...others, set]
}

function panelOf(node: NodeOf<'tab'>, index: number, { site }: SiteContext): SiteTabPanel {
  const drawing = drawingOf(node.attributes.icon, site)
  return {
    type: 'tabPanel',
    title: node.attributes.title?.trim() || String(index + 1),
    children: node.children,
    ...(drawing && { drawing }),
    data: { ...(node.data?.id && { id: node.data.id }), changed: true },
  }
}

/** A single tab is a titled box: there is nothing to choose. */
export const tab: Component<'tab'> = (node, context) => {
  const title = node.attributes.title?.trim()
  const head: RootContent[] = title
    ? [element('p', { className: ['box-title'] }, [...ownIcon(node.attributes.icon, context), text(title)])]
    : []
  return [element('div', { className: ['box'], ...idOf(node) }, [...head, ...node.children])]
}
