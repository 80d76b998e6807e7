/** Phrasing in HTML: table cells, captions, summaries, aligned text. */
import type { Link, RootContent } from 'mdast'
import { writeFormulaElement } from '../../syntax/formula-text.ts'
import type { BlockNode } from '../../tree/nodes.ts'
import { escapeText, htmlElement, htmlTag } from './html-tag.ts'
import { inlineElement } from './inline-element.ts'
import { tagsOf } from './tag-text.ts'

const wrappers: Readonly<Record<string, string>> = { delete: 'del', emphasis: 'em', strong: 'strong' }

export function htmlPhrasing(children: readonly RootContent[]): string {
  return children.map(phrasingNode).join('')
}

function phrasingNode(node: RootContent): string {
  const wrapper = wrappers[node.type]
  if (wrapper !== undefined && 'children' in node) return `<${wrapper}>${htmlPhrasing(node.children)}</${wrapper}>`
  switch (node.type) {
    case 'text':
      return escapeText(node.value)
    case 'inlineCode':
      return `<code>${escapeText(node.value)}</code>`
    case 'break':
      return '<br>'
    case 'html':
      return node.value
    case 'link':
      return link(node)
    case 'image':
      return htmlTag('img', [
        ['src', node.url],
        ['alt', node.alt ?? ''],
        ['title', node.title ?? undefined],
      ])
    case 'footnoteReference':
      return `<a data-footnote-ref href="#user-content-fn-${escapeText(node.identifier)}">${escapeText(node.label ?? node.identifier)}</a>`
    case 'inlineMath':
      return writeFormulaElement(node.value)
    default:
      return gitbookNode(node)
  }
}

const link = ({ url, title, children, data }: Link): string =>
  htmlElement(
    'a',
    [
      ['href', url],
      ['title', title ?? undefined],
      ['download', data?.download],
    ],
    htmlPhrasing(children),
  )

function gitbookNode(node: RootContent): string {
  if (node.type === 'mention')
    return htmlElement(
      'a',
      [
        ['data-mention', ''],
        ['href', node.attributes.url ?? ''],
      ],
      htmlPhrasing(node.children),
    )
  if (node.type === 'emoji' && node.attributes.name !== undefined) return `:${node.attributes.name}:`
  const element = inlineElement(node as unknown as BlockNode)
  const children = 'children' in node ? node.children : []
  if (element)
    return element.open + (element.text === undefined ? htmlPhrasing(children) : escapeText(element.text)) + element.close
  if (node.type === 'tag') {
    const { open, close } = tagsOf(node) ?? { open: '' }
    return escapeText(open) + htmlPhrasing(children) + escapeText(close ?? '')
  }
  return 'value' in node ? escapeText(String(node.value)) : htmlPhrasing(children)
}
