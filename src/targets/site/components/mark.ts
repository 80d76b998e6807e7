/** Coloured words, and words on a colour. */
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component } from '../context.ts'
import { colorOf } from './color-of.ts'

/** Each colour has an element of its own: both may be given. */
export const mark: Component<'mark'> = ({ attributes, children }) => {
  const color = colorOf(attributes.color)
  const background = colorOf(attributes.background)
  const words = color ? [phrasingElement('span', { className: [`gb-color-${color}`] }, children)] : children
  return background ? [phrasingElement('mark', { className: [`gb-background-${background}`] }, words)] : words
}
