/**
 * Links without a word, around nothing or around a picture without a description, are called by their address for those who do not see them.
 *
 *     [![](map.png)](https://maps.example/harbour)   →   <a href="https://maps.example/harbour" aria-label="maps.example/harbour">…
 */
import type { Element, ElementContent } from 'hast'
import type { Link, LinkReference, Parents } from 'mdast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { handlers } from '../shared/html/handlers.ts'

type Made = ElementContent | ElementContent[] | undefined
type Handle<Node> = (state: State, node: Node, parent: Parents | undefined) => Made

const plain = handlers as unknown as Record<'link' | 'linkReference', Handle<Link | LinkReference>>

export const linkHandlers = {
  link: (state: State, node: Link, parent: Parents | undefined) => named(plain.link(state, node, parent)),
  linkReference: (state: State, node: LinkReference, parent: Parents | undefined) =>
    named(plain.linkReference(state, node, parent)),
} as Handlers

function named(made: Made): Made {
  if (!made || !('tagName' in made) || made.tagName !== 'a' || hasName(made)) return made
  made.properties.ariaLabel = String(made.properties.href ?? '').replace(/^[a-z]+:\/\//i, '')
  return made
}

/** HTML that is written already holds a drawing or code, and says what it is. */
const hasName = (element: Element): boolean =>
  element.children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== ''
    if (child.type !== 'element') return (child.type as string) === 'raw'
    return Boolean(child.properties.alt || child.properties.ariaLabel) || hasName(child)
  })
