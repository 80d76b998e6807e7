/**
 * Rewrites what GFM added to Markdown in words that every CommonMark parser reads alike.
 *
 *     ~~old~~   →   <del>old</del>          - [x] done   →   - ☑ done
 */
import type { ListItem, Paragraph, Root, Table } from 'mdast'
import { html, inlineCode, paragraph, text } from '../../../tree/build.ts'
import { type Definitions, definitionsOf } from '../../../tree/definitions.ts'
import { type AnyNode, mapTree, withChanges } from '../../../tree/walk.ts'
import { htmlString } from './html-string.ts'

/** With tables as HTML, or as they are. */
export function withoutGfm(tree: Root, tables: 'html' | 'pipe'): Root {
  const rewritten = mapTree(tree, rewrite) as Root
  if (tables === 'pipe') return rewritten
  const definitions = definitionsOf(rewritten)
  return mapTree(rewritten, (node) => (node.type === 'table' ? tableAsHtml(node, definitions) : undefined)) as Root
}

function rewrite(node: AnyNode): AnyNode | readonly AnyNode[] | undefined {
  switch (node.type) {
    case 'delete':
      return [html('<del>'), ...(node.children ?? []), html('</del>')] as AnyNode[]
    case 'inlineMath':
      return inlineCode(node.value ?? '') as AnyNode
    case 'math':
      return { type: 'code', lang: 'math', meta: null, value: node.value ?? '', data: { changed: true } } as AnyNode
    case 'listItem':
      return taskItem(node as unknown as ListItem)
    default:
      return undefined
  }
}

function taskItem(item: ListItem): AnyNode | undefined {
  if (typeof item.checked !== 'boolean') return undefined
  const box = text(item.checked ? '☑ ' : '☐ ')
  const [first, ...rest] = item.children
  const isText = first?.type === 'paragraph'
  const lead: Paragraph = isText ? withChanges(first, { children: [box, ...first.children] }) : paragraph([box])
  const children = isText ? [lead, ...rest] : [lead, ...item.children]
  return withChanges(item, { checked: null, children } as Partial<ListItem>) as unknown as AnyNode
}

function tableAsHtml(node: AnyNode, definitions: Definitions): AnyNode {
  return html(htmlString([node as unknown as Table], definitions)) as AnyNode
}
