/** Coloured words, and words on a colour. */
import { classes } from '../../shared/element.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component } from '../context.ts'
import { colorOf } from './color-of.ts'

export const mark: Component<'mark'> = ({ attributes, children }) => {
  const color = colorOf(attributes.color)
  const background = colorOf(attributes.background)
  const names = classes(color && `gb-color-${color}`, background && `gb-background-${background}`)
  return names.className ? [phrasingElement(background ? 'mark' : 'span', names, children)] : children
}
