/**
 * Links by reference → links with their address.
 *
 *     [Soil][s]              [Soil](soil.md "Short")
 *                    →
 *     [s]: soil.md "Short"
 */
import type { Definition, Nodes, Root, RootContent } from 'mdast'

/** The same tree when it has no definitions, a copy otherwise. */
export function inlineDefinitions(tree: Root): Root {
  const definitions = new Map<string, Definition>()
  for (const node of tree.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  }
  if (definitions.size === 0) return tree
  return { ...tree, children: tree.children.map((node) => inline(node, definitions)) }
}

function inline<Node extends Nodes>(node: Node, definitions: ReadonlyMap<string, Definition>): Node {
  if (!('children' in node)) return node
  const children = (node.children as RootContent[]).map((child) => inline(child, definitions))
  const definition = node.type === 'linkReference' ? definitions.get(node.identifier) : undefined
  // One cast: a link stands wherever a link reference may.
  if (definition) return { ...node, type: 'link', url: definition.url, title: definition.title, children } as unknown as Node
  return { ...node, children }
}
