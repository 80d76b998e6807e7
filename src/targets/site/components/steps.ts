/** Steps with a number, or an icon in its place, and a colour of their own. */

import type { NodeOf } from '../../../blocks/index.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import type { Component, SiteContext } from '../context.ts'
import { colorOf } from './color-of.ts'
import { ownIcon } from './own-icon.ts'

export const stepper: Component<'stepper'> = ({ children }, context) => {
  const items = children.map((child) => (child.type === 'step' ? stepItem(child, context) : element('li', {}, [child])))
  return [element('ol', { className: ['steps'] }, items)]
}

function stepItem(node: NodeOf<'step'>, context: SiteContext): ElementNode {
  const drawing = ownIcon(node.attributes.icon, context)
  const color = colorOf(node.attributes.color)
  const names = classes('step', drawing.length > 0 && 'with-icon', color && `tone-${color}`)
  const icon = drawing.length > 0 ? [element('span', { className: ['step-icon'], ariaHidden: 'true' }, drawing)] : []
  return element('li', { ...names, ...idOf(node) }, [...icon, ...node.children])
}
