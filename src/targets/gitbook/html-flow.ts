/** Blocks in HTML, on one line: in table cells, captions and custom blocks Markdown is not read. */
import type { Heading, List, ListItem, RootContent, Table } from 'mdast'
import type { Aligned } from '../../blocks/aligned.ts'
import type { Block } from '../../blocks/block.ts'
import { blockOf } from '../../blocks/index.ts'
import { writeFormulaElement } from '../../syntax/formula-text.ts'
import { isPhrasing } from '../../tree/flow.ts'
import type { BlockNode } from '../../tree/nodes.ts'
import { htmlCode } from './html-code.ts'
import { htmlFigure, htmlGallery } from './html-media.ts'
import { htmlPhrasing } from './html-phrasing.ts'
import { htmlTable } from './html-table.ts'
import { escapeText, type HtmlAttribute, htmlElement, htmlTag } from './html-tag.ts'
import { orderedAttributes, tagName, tagsOf } from './tag-text.ts'

export function htmlFlow(children: readonly RootContent[]): string {
  return children.map((child) => (isPhrasing(child) ? htmlPhrasing([child]) : flowNode(child))).join('')
}

function flowNode(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${htmlPhrasing(node.children)}</p>`
    case 'heading':
      return htmlHeading(node)
    case 'list':
      return list(node)
    case 'blockquote':
      return `<blockquote>${htmlFlow(node.children)}</blockquote>`
    case 'thematicBreak':
      return '<hr>'
    case 'code':
      return htmlCode(node)
    case 'math':
      return writeFormulaElement(node.value)
    case 'table':
      return pipeTable(node)
    default:
      return gitbookBlock(node)
  }
}

function gitbookBlock(node: RootContent): string {
  switch (node.type) {
    case 'aligned':
      return htmlAligned(node)
    case 'cards':
    case 'dataTable':
    case 'richTable':
      return htmlTable(node)
    case 'codeBlock':
      return node.children.map((child) => (child.type === 'code' ? htmlCode(child, node.attributes) : htmlFlow([child]))).join('')
    case 'expandable':
      return htmlElement('details', [['open', node.attributes.open]], htmlFlow(node.children))
    case 'figure':
      return htmlFigure(node)
    case 'gallery':
      return htmlGallery(node)
    case 'summary':
      return `<summary>${htmlPhrasing(node.children)}</summary>`
    case 'tag':
      return foreignTag(node as unknown as BlockNode)
    default:
      return customBlock(node)
  }
}

/** `<p align>` and `<h2 align>` when there is but one line of text, else a block around all. */
function htmlAligned({ attributes, children }: Aligned): string {
  const [only, second] = children
  const set = alignedAttributes(attributes)
  if (only?.type === 'paragraph' && !second) return htmlElement('p', set, htmlPhrasing(only.children))
  if (only?.type === 'heading' && !second) return htmlHeading(only, set)
  return htmlElement('div', set, htmlFlow(children))
}

/** An empty `align` keeps a block apart that says nothing else. */
export const alignedAttributes = ({ align, dir }: Aligned['attributes']): HtmlAttribute[] => [
  ['align', align ?? (dir === undefined ? '' : undefined)],
  ['dir', dir],
]

function htmlHeading({ depth, data, children }: Heading, set: readonly HtmlAttribute[] = []): string {
  return htmlElement(`h${depth}`, [...set, ['id', data?.id]], htmlPhrasing(children))
}

const list = ({ ordered, start, children }: List): string =>
  htmlElement(
    ordered ? 'ol' : 'ul',
    [['start', ordered && start !== 1 ? String(start ?? 1) : undefined]],
    children.map(item).join(''),
  )

/** Paragraphs of a tight item stand without `<p>`. */
function item({ checked, spread, children }: ListItem): string {
  const box = typeof checked === 'boolean' ? `<input type="checkbox"${checked ? ' checked' : ''}>` : ''
  const [first, ...rest] = children
  const isTight = !spread && first?.type === 'paragraph'
  const content = isTight ? htmlPhrasing(first.children) + htmlFlow(rest) : htmlFlow(children)
  return `<li>${box}${content}</li>`
}

function pipeTable({ children }: Table): string {
  const rows = children.map((row, index) =>
    htmlElement(
      'tr',
      [],
      row.children.map((cell) => htmlElement(index === 0 ? 'th' : 'td', [], htmlFlow(cell.children))).join(''),
    ),
  )
  return `<table><thead>${rows[0] ?? ''}</thead><tbody>${rows.slice(1).join('')}</tbody></table>`
}

function foreignTag(node: BlockNode): string {
  const { open, close } = tagsOf(node) ?? { open: '' }
  return escapeText(open) + htmlFlow(node.children) + escapeText(close ?? '')
}

/** A tag in HTML: `<div data-gb-custom-block data-tag="hint" data-style="info" class="hint hint-info">`. */
function customBlock(node: RootContent): string {
  const children = 'children' in node ? (node.children as RootContent[]) : []
  const opener = customOpener(node)
  return opener === undefined ? htmlFlow(children) : `${opener}${htmlFlow(children)}</div>`
}

/** Undefined when no tag says what the node is. */
export function customOpener(node: RootContent): string | undefined {
  const block = blockOf(node)
  const tag = block && tagName(node as unknown as BlockNode, block)
  if (!block || tag === undefined) return undefined
  return htmlTag('div', customAttributes(node as unknown as BlockNode, block, tag))
}

function customAttributes({ attributes }: BlockNode, block: Block, tag: string): HtmlAttribute[] {
  const own = orderedAttributes(attributes, block).map(
    ([key, value]): HtmlAttribute => [`data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value],
  )
  const look: HtmlAttribute[] = tag === 'hint' ? [['class', `hint hint-${attributes.style ?? 'info'}`]] : []
  return [['data-gb-custom-block', ''], ['data-tag', tag], ...own, ...look]
}
