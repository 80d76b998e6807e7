/**
 * The line that a card shows as its link, and what stands before and behind it.
 *
 *     [Where to moor](quays.md)   →   label: Where to moor
 *     Ask at the office first.        after: Ask at the office first.
 */
import type { RootContent } from 'mdast'
import { isText } from '../html-content.ts'

export interface CardParts {
  before: RootContent[]
  /** Without the link around it. */
  label: RootContent[]
  after: RootContent[]
}

export function cardParts(url: string, children: readonly RootContent[]): CardParts {
  const lines = children.filter((child) => child.type === 'paragraph')
  const line = lines.find((each) => each.children.some((child) => addressOf(child) === url)) ?? lines[0]
  if (line === undefined)
    return { before: [], label: unlinked(children.filter(isText)), after: children.filter((child) => !isText(child)) }
  const at = children.indexOf(line)
  return { before: children.slice(0, at), label: unlinked(line.children), after: children.slice(at + 1) }
}

const addressOf = (node: RootContent): string | undefined =>
  node.type === 'link' ? node.url : node.type === 'mention' ? node.attributes.url : undefined

const unlinked = (words: readonly RootContent[]): RootContent[] =>
  words.flatMap((child) => (child.type === 'link' || child.type === 'mention' ? child.children : [child]))
