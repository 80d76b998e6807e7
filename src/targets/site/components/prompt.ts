/**
 * Prompts for assistants: what they are for, folded; links that hand them over when the author wants that.
 *
 *     {% prompt description="Sort the catch" openInAIProviders="true" %}   →   <details class="prompt"><summary>Sort the catch</summary>…
 */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import { text } from '../../../tree/build.ts'
import { element } from '../../shared/element.ts'
import { idOf } from '../../shared/html/writer.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { Component, SiteContext } from '../context.ts'
import { ownIcon } from './own-icon.ts'

/** Longer addresses are refused by some. */
const longest = 6000
const assistants: readonly [name: string, address: string][] = [
  ['ChatGPT', 'https://chatgpt.com/?q='],
  ['Claude', 'https://claude.ai/new?q='],
]

export const prompt: Component<'prompt'> = (node, context) => {
  const { description, icon, defaultExpanded = '', openInAIProviders } = node.attributes
  const name = element('summary', {}, [...ownIcon(icon, context), text(description?.trim() || '…')])
  const links = isSet(openInAIProviders) ? handOver(node.children, context) : []
  const isPart = defaultExpanded === 'partial'
  const content: RootContent[] = isPart
    ? [element('div', { className: ['prompt-part'], tabIndex: 0 }, node.children)]
    : node.children
  const open = isPart || defaultExpanded.startsWith('full')
  return [element('details', { className: ['prompt'], open, ...idOf(node) }, [name, ...content, ...links])]
}

function handOver(children: readonly RootContent[], { site }: SiteContext): RootContent[] {
  const words = children.flatMap((child) => (child.type === 'code' ? [child.value] : [])).join('\n\n')
  // Half of a character cannot be encoded.
  const query = encodeURIComponent(words.replace(/[\ud800-\udfff]/gu, '\ufffd'))
  if (query === '' || query.length > longest) return []
  const links = assistants.flatMap(([name, address]) => [
    phrasingElement('a', { href: address + query, rel: ['noopener', 'noreferrer'], className: ['button', 'secondary'] }, [
      text(`${site.words.openWith} ${name}`),
    ]),
    text(' '),
  ])
  return [element('p', { className: ['prompt-links'] }, links.slice(0, -1))]
}
