/** Makers of the tree's blocks from HTML elements: paragraphs, headings, lists, definitions, preformatted text. */
import type { Heading, ListItem, RootContent } from 'mdast'
import { block, list, listItem, paragraph } from '../../tree/build.ts'
import type { OpenTag } from '../../tree/html-tokens.ts'
import { anchorNode, trimmed } from '../../tree/title.ts'
import { element } from './element.ts'
import { isText, toFlow, toText } from './html-content.ts'

/** How a block is set, and which way it is written; `auto` is what a browser finds out by itself. */
export function alignmentOf({ attributes }: OpenTag): { align?: string; dir?: string } {
  const [align, dir] = ['align', 'dir'].map((name) => attributes.get(name)?.toLowerCase())
  return { ...((align === 'center' || align === 'right') && { align }), ...((dir === 'rtl' || dir === 'ltr') && { dir }) }
}

const idOf = ({ attributes }: OpenTag): string | undefined => {
  const id = attributes.get('id')
  return id && !/\s/.test(id) ? id : undefined
}

function align(tag: OpenTag, nodes: RootContent[]): RootContent[] {
  const attributes = alignmentOf(tag)
  const isSet = Object.keys(attributes).length > 0 && nodes.length > 0
  return isSet ? [block('aligned', attributes, nodes) as unknown as RootContent] : nodes
}

export function paragraphOf(tag: OpenTag, children: RootContent[]): RootContent[] {
  const id = idOf(tag)
  return align(tag, toFlow(id ? [anchorNode(id), ...children] : children))
}

export function heading(tag: OpenTag, children: RootContent[]): RootContent[] {
  const inner = trimmed(toText(children))
  const id = idOf(tag)
  if (inner.length === 0) return id ? [paragraph([anchorNode(id)])] : []
  const depth = Number(tag.name[1]) as Heading['depth']
  const node = { type: 'heading', depth, children: inner, ...(id && { data: { id } }) } as Heading
  return align(tag, [node])
}

export function item(tag: OpenTag, children: RootContent[]): RootContent[] {
  const id = idOf(tag)
  const flow = toFlow(id ? [anchorNode(id), ...children] : children)
  const paragraphs = flow.filter((node) => node.type === 'paragraph')
  return [{ ...listItem(flow), spread: paragraphs.length > 1 }]
}

export function itemList(tag: OpenTag, children: RootContent[]): RootContent[] {
  if (!children.some((child) => child.type === 'listItem')) return toFlow(children)
  const items: ListItem[] = []
  for (const child of toFlow(children)) {
    const last = items.at(-1)
    if (child.type === 'list' && !isNested(child, children)) for (const inner of child.children) items.push(inner)
    else if (last) last.children.push(child as ListItem['children'][number])
    else items.push(listItem([child]))
  }
  const ordered = tag.name === 'ol'
  const start = Number.parseInt(tag.attributes.get('start') ?? '1', 10)
  return [list(items, { ordered, start: start >= 0 ? start : 1, spread: items.some(({ spread }) => spread) })]
}

/** A list that was written directly inside a list belongs to the item before it; one that `toFlow` made holds the items. */
const isNested = (node: RootContent, children: readonly RootContent[]): boolean => children.includes(node)

export function definitionList(_tag: OpenTag, children: RootContent[]): RootContent[] {
  const parts = children.filter((child) => child.type === 'element' && ['dt', 'dd'].includes(child.data.hName))
  const others = toFlow(children.filter((child) => !parts.includes(child)))
  return parts.length > 0 ? [...others, element('dl', {}, parts)] : others
}

export function definitionPart(tag: OpenTag, children: RootContent[]): RootContent[] {
  return [element(tag.name, {}, children.every(isText) ? [paragraph(trimmed(children))] : toFlow(children))]
}

export function preformatted(tag: OpenTag, children: RootContent[]): RootContent[] {
  const value = verbatim(children).replace(/^\n/, '').replace(/\n$/, '')
  const lang = /(?:^|\s)lang(?:uage)?-([^\s]+)/.exec(tag.attributes.get('class') ?? '')?.[1] ?? null
  return [{ type: 'code', lang, meta: null, value }]
}

/** Text with its spaces and line ends. */
function verbatim(nodes: readonly RootContent[]): string {
  let value = ''
  for (const node of nodes) {
    if (node.type === 'break') value += '\n'
    else if ('value' in node) value += node.value
    else if ('children' in node) value += verbatim(node.children)
  }
  return value
}
