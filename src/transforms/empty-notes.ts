/**
 * Notes that nobody has written, as Git Sync leaves them for words that were marked and never annotated: neither they nor their marks show
 * anything. Runs on a tree without debris.
 *
 *     the low tide[^1], and `[^1]: `   →   the low tide
 */
import type { Root } from 'mdast'
import { type AnyNode, mapTree, walk } from '../tree/walk.ts'

export function emptyNotes(tree: Root): Root {
  const empty = emptyIn(tree)
  if (empty.size === 0) return tree
  const isNote = ({ type }: AnyNode): boolean => type === 'footnoteDefinition' || type === 'footnoteReference'
  return mapTree(tree, (node) => (isNote(node) && empty.has(nameOf(node)) ? [] : undefined))
}

function emptyIn(tree: Root): ReadonlySet<string> {
  const written = new Set<string>()
  const empty = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'footnoteDefinition') (node.children?.length ? written : empty).add(nameOf(node))
    return undefined
  })
  for (const name of written) empty.delete(name)
  return empty
}

const nameOf = (node: AnyNode): string => ((node as { identifier?: string }).identifier ?? '').toLowerCase()
