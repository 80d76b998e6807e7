/**
 * Gives the footnotes and link definitions of included content labels that the page does not use yet.
 *
 *     [^1] in the page, [^1] in the include   →   [^1], [^1-2]
 */
import type { Root } from 'mdast'
import { type AnyNode, walk } from '../../tree/walk.ts'

/** A node with the label that it has in the page; the very node when that is the one it had. */
export type Rename = (node: AnyNode) => AnyNode

interface Labelled extends AnyNode {
  identifier?: string
  label?: string | null
  referenceType?: string
}

const footnotes = new Set(['footnoteDefinition', 'footnoteReference'])
const links = new Set(['definition', 'linkReference', 'imageReference'])

/** For the tree of a page: gives, for each tree that is put into it, the way to rename its labels. */
export function freeLabels(page: Root): (included: Root) => Rename {
  let taken: Set<string> | undefined
  return (included) => {
    taken ??= new Set(labelsOf(page))
    const names = new Map<string, string>()
    for (const label of new Set(labelsOf(included))) names.set(label, free(label, taken))
    return (node) => rename(node as Labelled, names)
  }
}

function free(label: string, taken: Set<string>): string {
  let name = label
  for (let count = 2; taken.has(name); count += 1) name = `${label}-${count}`
  taken.add(name)
  return name
}

/** Footnotes and links have labels of their own: `f` and `l` keep them apart. */
function labelsOf(tree: Root): string[] {
  const labels: string[] = []
  walk(tree, (node) => {
    const { identifier = '' } = node as Labelled
    if (node.type === 'footnoteDefinition') labels.push(`f${identifier}`)
    if (node.type === 'definition') labels.push(`l${identifier}`)
    return undefined
  })
  return labels
}

function rename(node: Labelled, names: ReadonlyMap<string, string>): AnyNode {
  if (footnotes.has(node.type)) return relabelled(node, 'f', names)
  if (links.has(node.type)) return relabelled(node, 'l', names)
  const identifier = node.type === 'annotation' ? names.get(`f${node.attributes?.identifier}`)?.slice(1) : undefined
  if (identifier !== undefined) return { ...node, attributes: { ...node.attributes, identifier } }
  return node.type === 'code' ? renameAnnotations(node, names) : node
}

function relabelled(node: Labelled, sort: string, names: ReadonlyMap<string, string>): AnyNode {
  const name = names.get(`${sort}${node.identifier}`)?.slice(1)
  if (name === undefined || name === node.identifier) return node
  // `[soil]` names its definition by its text, which stays: the label has to be written out.
  const reference = node.referenceType === undefined ? {} : { referenceType: 'full' }
  const named: Labelled = { ...node, identifier: name, label: name, ...reference }
  return named
}

function renameAnnotations(node: AnyNode, names: ReadonlyMap<string, string>): AnyNode {
  const { annotations } = (node.data ?? {}) as { annotations?: { identifier: string }[] }
  if (annotations === undefined) return node
  const renamed = annotations.map((each) => ({
    ...each,
    identifier: names.get(`f${each.identifier}`)?.slice(1) ?? each.identifier,
  }))
  return { ...node, data: { ...node.data, annotations: renamed } } as AnyNode
}
