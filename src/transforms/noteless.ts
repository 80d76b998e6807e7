/**
 * Words that were annotated, and whose note is gone: they stay, as GitBook shows them.
 *
 *     the <a data-footnote-ref href="#user-content-fn-7">low tide</a>, and no `[^7]:` on the page   →   the low tide
 */
import type { Code, Root } from 'mdast'
import { type AnyNode, mapTree, walk, withChanges } from '../tree/walk.ts'

export function noteless(tree: Root): Root {
  const notes = notesIn(tree)
  return mapTree(tree, (node) => {
    if (node.type === 'annotation') return notes.has(labelOf(node.attributes?.identifier)) ? undefined : (node.children ?? [])
    return node.type === 'code' ? withoutLostNotes(node, notes) : undefined
  })
}

function notesIn(tree: Root): ReadonlySet<string> {
  const notes = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.add(labelOf((node as { identifier?: string }).identifier))
    return undefined
  })
  return notes
}

const labelOf = (identifier: string | undefined): string => (identifier ?? '').toLowerCase()

function withoutLostNotes(node: AnyNode, notes: ReadonlySet<string>): AnyNode | undefined {
  const { annotations, ...data } = (node.data ?? {}) as NonNullable<Code['data']>
  const kept = annotations?.filter(({ identifier }) => notes.has(labelOf(identifier))) ?? []
  if (annotations === undefined || kept.length === annotations.length) return undefined
  return withChanges(node, { data: kept.length > 0 ? { ...data, annotations: kept } : data } as Partial<AnyNode>)
}
