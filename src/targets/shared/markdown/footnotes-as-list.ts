/**
 * Footnotes as what every CommonMark parser reads: links, and a numbered list of notes at the end.
 *
 *     [^1]   →   <sup>[1](#fn-1)</sup>
 *
 * To be done before anything becomes a string of HTML, in whose cells a note would lead nowhere.
 */
import type { FootnoteDefinition, List, ListItem, Root } from 'mdast'
import { anchorHtml } from '../../../tree/anchor-html.ts'
import { html, label, link, list, listItem, paragraph } from '../../../tree/build.ts'
import { type AnyNode, mapTree, walk } from '../../../tree/walk.ts'

export function footnotesAsList(tree: Root, title: string): Root {
  const notes = numberNotes(tree)
  if (notes.size === 0) return tree
  const linked = mapTree(tree, (node) =>
    node.type === 'footnoteReference' ? noteReference(node as { identifier?: string }, notes) : undefined,
  ) as Root
  return appendNotes(linked, notes, title)
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

function noteReference({ identifier = '' }: { identifier?: string }, notes: ReadonlyMap<string, number>): AnyNode[] {
  const number = notes.get(identifier) ?? 0
  return [html('<sup>'), link(`#fn-${number}`, String(number)), html('</sup>')] as AnyNode[]
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
