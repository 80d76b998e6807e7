/**
 * What stands around the Markdown of a block: a pair of tags, or an element with blank lines inside it.
 *
 *     hint         →   {% hint style="info" %} … {% endhint %}
 *     expandable   →   <details open> … </details>
 */
import type { PhrasingContent, RootContent } from 'mdast'
import type { BlockNode } from '../../tree/nodes.ts'
import { walk } from '../../tree/walk.ts'
import { needsHtml } from './html-code.ts'
import { alignedAttributes } from './html-flow.ts'
import { htmlTag } from './html-tag.ts'
import { tagsOf } from './tag-text.ts'

export interface Frame {
  open: string
  close?: string
  /** Blank lines part the content from the tags. */
  isSpaced?: true
}

/** Undefined for what is no container of Markdown. */
export function frameOf(node: RootContent): Frame | undefined {
  if (node.type === 'expandable')
    return { open: htmlTag('details', [['open', node.attributes.open]]), close: '</details>', isSpaced: true }
  if (node.type === 'aligned')
    return readsAsHtml(node.children)
      ? undefined
      : { open: htmlTag('div', alignedAttributes(node.attributes)), close: '</div>', isSpaced: true }
  if (
    node.type === 'codeBlock' &&
    node.children.length === 1 &&
    node.children.some((child) => child.type === 'code' && needsHtml(child))
  )
    return undefined
  return 'attributes' in node && !('phrasing' in (node.data ?? {})) ? tagsOf(node as unknown as BlockNode) : undefined
}

/** One paragraph or heading, of which HTML would lose nothing. */
export function readsAsHtml(children: readonly RootContent[]): boolean {
  const [only, second] = children
  if (second || (only?.type !== 'paragraph' && only?.type !== 'heading')) return false
  return isHtmlLine(only.children)
}

const notHtml = new Set(['footnoteReference', 'html', 'image', 'imageReference', 'linkReference'])

/** HTML takes runs of spaces for one, and drops those at the ends. */
function isHtmlLine(children: readonly PhrasingContent[]): boolean {
  if (children.length === 0 || !isTrimmed(children[0], /^\s/) || !isTrimmed(children.at(-1), /\s$/)) return false
  return !finds(children, (node) => notHtml.has(node.type) || ('value' in node && /[\t\n\r]| {2}/.test(String(node.value))))
}

const isTrimmed = (node: PhrasingContent | undefined, edge: RegExp): boolean =>
  node?.type !== 'break' && !(node?.type === 'text' && edge.test(node.value))

function finds(children: readonly RootContent[], matches: (node: { type: string }) => boolean): boolean {
  return children.some((child) => {
    let found = false
    walk(child, (node) => {
      found ||= matches(node)
      return found ? 'skip' : undefined
    })
    return found
  })
}
