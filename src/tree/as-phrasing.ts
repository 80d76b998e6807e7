/**
 * Blocks written in one line of text, with hard breaks, where nothing but text may stand.
 *
 *     Water them.                Water them.⏎
 *     * by hand            →     • by hand⏎
 *     * at dawn                  • at dawn
 */

import type { ListItem, RootContent } from 'mdast'
import { inlineCode, link, strong, text } from './build.ts'
import { asFlow } from './flow.ts'
import type { BlockNode } from './nodes.ts'
import { oneLine } from './one-line.ts'
import { trimmed, withoutStrong } from './title.ts'

type Line = RootContent[]

/** Every word of what is given, as phrasing. */
export function asPhrasing(children: readonly RootContent[]): RootContent[] {
  const lines = asFlow(children)
    .flatMap(linesOf)
    .map(trimmed)
    .filter((line) => line.length > 0)
  return lines.flatMap((line, index) => (index > 0 ? [{ type: 'break' } as RootContent, ...line] : line))
}

function linesOf(node: RootContent): Line[] {
  if ('attributes' in node) return blockLines(node as BlockNode)
  if (node.type === 'paragraph') return [node.children]
  if (node.type === 'heading') return [[strong(withoutStrong(node.children))]]
  if (node.type === 'code') return node.value.split('\n').flatMap((line) => (line.trim() ? [[inlineCode(line)]] : []))
  if (node.type === 'math') return [[{ type: 'inlineMath', value: node.value.replaceAll('\n', ' ') }]]
  if (node.type === 'list')
    return node.children.flatMap((item, index) => itemLines(item, marker(node.ordered, node.start, index)))
  if (node.type === 'tableRow')
    return [node.children.flatMap((cell, index) => [...(index > 0 ? [text(' – ')] : []), ...cell.children])]
  if (node.type === 'thematicBreak') return []
  return 'children' in node ? asFlow(node.children).flatMap(linesOf) : [[node]]
}

const marker = (ordered: boolean | null | undefined, start: number | null | undefined, index: number): string =>
  ordered ? `${(start ?? 1) + index}. ` : '• '

function itemLines(item: ListItem, bullet: string): Line[] {
  const [first = [], ...rest] = item.children.flatMap(linesOf)
  const box = typeof item.checked === 'boolean' ? `${item.checked ? '☑' : '☐'} ` : ''
  return [[text(box || bullet), ...first], ...rest]
}

/** Attributes that a reader sees, in the order in which blocks show them. */
const read = [
  'date',
  'tags',
  'title',
  'summary',
  'description',
  'caption',
  'status',
  'method',
  'host',
  'baseUrl',
  'path',
  'name',
  'type',
  'schemas',
]
const leads = ['url', 'src', 'page', 'href']

/** A GitBook block: what its attributes say, then its content. */
function blockLines(node: BlockNode): Line[] {
  const words = read.flatMap((key) => oneLine(node.attributes[key]) || []).join(' ')
  const address = leads.flatMap((key) => node.attributes[key] || [])[0]
  const content = asFlow(node.children).flatMap(linesOf)
  const leading: Line[] = address && content.length === 0 ? [[link(address, address)]] : []
  return [...(words ? [[strong(words)]] : []), ...leading, ...content]
}
