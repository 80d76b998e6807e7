/**
 * Takes away what GitBook's editor and Git Sync leave behind, and nothing that a reader would see.
 *
 *     ### **Soil**&#x20;                   →   ### Soil
 *     See [the table ](tides.md)now.\      →   See [the table](tides.md) now.
 *     <figcaption></figcaption>            →   (nothing)
 */
import type { Root } from 'mdast'
import { isIndented } from '../../tree/indentation.ts'
import { type AnyNode, mapTree, withChanges } from '../../tree/walk.ts'
import type { TransformContext } from '../transform.ts'
import { boldApart } from './bold-apart.ts'
import { buttonsApart } from './buttons-apart.ts'
import { cjkEmphasis } from './cjk-emphasis.ts'
import { cleanText } from './clean-text.ts'
import { withoutDanglingBreak } from './dangling-break.ts'
import { hasContent, trimEdges } from './edges.ts'
import { withoutEmptyBoldLines } from './empty-bold-lines.ts'
import { mendEmphasis } from './mend-emphasis.ts'
import { notesTight } from './notes-tight.ts'
import { spaceOutside } from './space-outside.ts'
import { tightBreaks } from './tight-breaks.ts'

/** Nodes that hold a line of text, at whose edges nothing invisible is needed. */
const lines = new Set(['caption', 'heading', 'paragraph', 'summary', 'tableCell'])
const marks = new Set(['delete', 'emphasis', 'link', 'linkReference', 'mark', 'strong'])

export function debris(tree: Root, context: TransformContext): Root {
  return mapTree(tree, (loose) => {
    const node = tightBreaks(loose)
    switch (node.type) {
      case 'text':
        return cleanText(node, sourceOf(node, context))
      case 'code':
        return withoutStart(node)
      case 'dataCell':
        return trimmedCell(node, sourceOf(node, context)) ?? changed(node, loose)
      default:
        if (node.children?.some(({ type }) => type === 'thematicBreak'))
          return withoutEmptyBoldLines(node, sourceOf(node, context)) ?? changed(node, loose)
        if (marks.has(node.type)) return boldApart(node) ?? spaceOutside(node) ?? changed(node, loose)
        return (lines.has(node.type) ? cleanLine(node, sourceOf(node, context)) : undefined) ?? changed(node, loose)
    }
  })
}

const changed = (node: AnyNode, before: AnyNode): AnyNode | undefined => (node === before ? undefined : node)

/** The text of the page, or of the file that was included. */
function sourceOf(node: AnyNode, { page, space }: TransformContext): string | undefined {
  const file = node.data?.file
  return file === undefined ? page.source : space.includes.get(file)?.source
}

const cleaned = (children: readonly AnyNode[], source: string | undefined): readonly AnyNode[] =>
  trimEdges(
    buttonsApart(notesTight(mendEmphasis(cjkEmphasis(withoutDanglingBreak(trimEdges(children), source), source), source))),
  )

function cleanLine(node: AnyNode, source: string | undefined): AnyNode | readonly AnyNode[] | undefined {
  const trimmed = cleaned(node.children ?? [], source)
  if (node.type === 'tableCell' || node.type === 'summary') return withChildren(node, trimmed)
  if (hasContent(trimmed)) return withChildren(node, node.type === 'heading' ? unbold(notIndented(trimmed)) : trimmed)
  return node.type === 'heading' ? withoutHeading(node, trimmed) : []
}

/** A heading without text goes; the id that others link to stays. */
function withoutHeading(node: AnyNode, rest: readonly AnyNode[]): readonly AnyNode[] {
  const id = node.data?.id
  const anchor: AnyNode[] = id === undefined ? [] : [{ type: 'anchor', attributes: { id }, children: [] }]
  if (anchor.length + rest.length === 0) return []
  const place = node.position === undefined ? {} : { position: node.position }
  return [{ type: 'paragraph', children: [...anchor, ...rest], ...place }]
}

/** Ids and titles are made of what a heading says. */
function notIndented(children: readonly AnyNode[]): readonly AnyNode[] {
  const [first, ...rest] = children
  if (!isIndented(first)) return children
  const value = first?.value?.trimStart() ?? ''
  return value === '' ? rest : [withChanges(first as AnyNode, { value }), ...rest]
}

/** `### **Soil**` → `### Soil`. */
function unbold(children: readonly AnyNode[]): readonly AnyNode[] {
  const [only] = children
  return children.length === 1 && only?.type === 'strong' ? unbold(only.children ?? []) : children
}

/** A cell may hold blocks; then those have been trimmed. */
function trimmedCell(node: AnyNode, source: string | undefined): AnyNode | undefined {
  const children = node.children ?? []
  return children.some(({ type }) => type === 'paragraph') ? undefined : withChildren(node, cleaned(children, source))
}

function withoutStart(node: AnyNode): AnyNode | undefined {
  const value = (node.value ?? '').replace(/^[\u200b\u2060\ufeff]+/, '')
  return value === node.value ? undefined : withChanges(node, { value })
}

/** The very node when its children are what they were. */
function withChildren(node: AnyNode, children: readonly AnyNode[]): AnyNode | undefined {
  const before = node.children ?? []
  const isSame = children.length === before.length && children.every((child, index) => child === before[index])
  return isSame ? undefined : withChanges(node, { children: [...children] })
}
