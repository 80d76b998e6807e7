/**
 * Rewrites what GFM added to Markdown in words that every CommonMark parser reads alike.
 *
 *     ~~old~~   →   <del>old</del>          - [x] done   →   - ☑ done
 *     [^1]      →   <sup>[1](#fn-1)</sup>, and a numbered list of notes at the end
 */
import type { FootnoteDefinition, List, ListItem, Paragraph, Root, Table } from 'mdast'
import { anchorHtml } from '../../../tree/anchor-html.ts'
import { html, inlineCode, label, link, list, listItem, paragraph, text } from '../../../tree/build.ts'
import { type AnyNode, mapTree, walk, withChanges } from '../../../tree/walk.ts'
import { htmlString } from './html-string.ts'

export interface PlainOptions {
  /** Tables as HTML, or as they are. */
  tables: 'html' | 'pipe'
  /** Title of the list of notes. */
  footnotes: string
}

export function withoutGfm(tree: Root, { tables, footnotes }: PlainOptions): Root {
  const notes = numberNotes(tree)
  const rewritten = mapTree(tree, (node) => rewrite(node, notes)) as Root
  const withNotes = notes.size > 0 ? appendNotes(rewritten, notes, footnotes) : rewritten
  return tables === 'pipe'
    ? withNotes
    : (mapTree(withNotes, (node) => (node.type === 'table' ? tableAsHtml(node) : undefined)) as Root)
}

/** Footnotes by identifier, numbered in the order in which they are first referred to. */
function numberNotes(tree: Root): Map<string, number> {
  const defined = new Set<string>()
  const numbers = new Map<string, number>()
  const referred: string[] = []
  walk(tree, (node) => {
    const { identifier } = node as { identifier?: string }
    if (node.type === 'footnoteDefinition' && identifier !== undefined) defined.add(identifier)
    if (node.type === 'footnoteReference' && identifier !== undefined) referred.push(identifier)
    return undefined
  })
  for (const identifier of [...referred, ...defined]) if (!numbers.has(identifier)) numbers.set(identifier, numbers.size + 1)
  return numbers
}

function rewrite(node: AnyNode, notes: ReadonlyMap<string, number>): AnyNode | readonly AnyNode[] | undefined {
  switch (node.type) {
    case 'delete':
      return [html('<del>'), ...(node.children ?? []), html('</del>')] as AnyNode[]
    case 'footnoteReference':
      return noteReference(node as { identifier?: string }, notes)
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

function noteReference({ identifier = '' }: { identifier?: string }, notes: ReadonlyMap<string, number>): AnyNode[] {
  const number = notes.get(identifier) ?? 0
  return [html('<sup>'), link(`#fn-${number}`, String(number)), html('</sup>')] as AnyNode[]
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

function appendNotes(tree: Root, numbers: ReadonlyMap<string, number>, title: string): Root {
  const definitions = new Map<string, FootnoteDefinition>()
  const rest = mapTree(tree, (node) => {
    if (node.type !== 'footnoteDefinition') return undefined
    const definition = node as unknown as FootnoteDefinition
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
    return []
  }) as Root
  const items = [...numbers].map(([identifier, number]) => note(definitions.get(identifier), number))
  return { ...rest, children: [...rest.children, label(title), noteList(items)] }
}

const noteList = (items: readonly ListItem[]): List =>
  list(items, { ordered: true, spread: items.some((item) => item.children.length > 1) })

function note(definition: FootnoteDefinition | undefined, number: number): ListItem {
  const anchor = anchorHtml(`fn-${number}`)
  const [first, ...rest] = definition?.children ?? []
  if (first?.type === 'paragraph') return listItem([paragraph([anchor, ...first.children]), ...rest])
  return listItem([paragraph([anchor]), ...(first ? [first, ...rest] : [])])
}

function tableAsHtml(node: AnyNode): AnyNode {
  return html(htmlString([node as unknown as Table])) as AnyNode
}
