/**
 * Hints: the drawing of their kind stands in the margin, by the style sheet or by the name that the author gave.
 *
 *     {% hint style="warning" %}   →   <aside class="hint hint-warning" role="note" aria-label="Warning">
 */
import type { RootContent } from 'mdast'
import { classes, element } from '../../shared/element.ts'
import { hintKind, hint as plain } from '../../shared/html/callouts.ts'
import type { Component } from '../context.ts'
import { ownIcon } from './own-icon.ts'

export const hint: Component<'hint'> = (node, context) => {
  const drawing = ownIcon(node.attributes.icon, context)
  const [style, word] = hintKind(node.attributes.style)
  return plain(node, context).map((box): RootContent => {
    if (box.type !== 'element') return box
    const { className: _, ...properties } = box.data.hProperties
    const names = classes('hint', `hint-${style}`, drawing.length > 0 && 'with-icon')
    const icon = drawing.length > 0 ? [element('span', { className: ['hint-icon'], ariaHidden: 'true' }, drawing)] : []
    return element('aside', { ...properties, ...names, ariaLabel: context.words[word] }, [...icon, ...box.children])
  })
}
