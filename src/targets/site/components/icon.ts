/** A Font Awesome icon in a line of text: `<i class="fa-leaf">` → `<svg class="icon" …>`. */
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component } from '../context.ts'
import { colorOf } from './color-of.ts'
import { ownIcon } from './own-icon.ts'

export const icon: Component<'icon'> = ({ attributes: { name, style, color } }, context) => {
  const drawing = name?.trim() ? ownIcon(style ? `${style} ${name}` : name, context) : []
  const known = colorOf(color)
  return known && drawing.length > 0 ? [phrasingElement('span', { className: [`gb-color-${known}`] }, drawing)] : drawing
}
