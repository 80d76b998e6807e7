/** Cards as in plain HTML; those in a single row that scrolls can be reached by the keyboard. */
import type { RootContent } from 'mdast'
import { cards as plain } from '../../shared/html/cards.ts'
import type { Component } from '../context.ts'

export const cards: Component<'cards'> = (node, context) => plain(node, context).map(focusable)

function focusable(node: RootContent): RootContent {
  if (node.type !== 'element' || !String(node.data.hProperties.className).includes('carousel')) return node
  return { ...node, data: { ...node.data, hProperties: { ...node.data.hProperties, tabIndex: 0 } } }
}
