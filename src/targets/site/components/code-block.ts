/** Code with a title and options: they go to the fence, which is written with all that stands around it. */
import type { Code, RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { text } from '../../../tree/build.ts'
import { element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import type { CodeOptions } from '../code/code-figure.ts'
import type { Component } from '../context.ts'

export const codeBlock: Component<'codeBlock'> = (node) => {
  const { title, ...options } = optionsOf(node)
  const first = node.children.find((child) => child.type === 'code')
  if (!first)
    return title
      ? [element('div', idOf(node), [element('p', { className: ['box-title'] }, [text(title)]), ...node.children])]
      : node.children
  return node.children.map((child): RootContent => {
    if (child.type !== 'code') return child
    const own = child === first && { ...(title && { title }), ...(node.data?.id && { id: node.data.id }) }
    const { id, ...named } = { id: undefined, ...own }
    return {
      ...child,
      data: { ...child.data, ...(id && { id }), options: { ...options, ...named }, changed: true },
    } satisfies Code
  })
}

function optionsOf({ attributes }: NodeOf<'codeBlock'>): CodeOptions {
  const title = attributes.title?.trim()
  return {
    ...(title && { title }),
    numbered: isSet(attributes.lineNumbers),
    wrap: attributes.overflow === 'wrap',
    foldable: isSet(attributes.expandable),
    fullWidth: isSet(attributes.fullWidth),
  }
}
