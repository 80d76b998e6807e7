/**
 * The definitions that a link or image refers to; of several with one name it is the first. The others are comments, or left over:
 * no reader sees them.
 *
 *     [soil][beds]  [beds]: soil.md  [//]: # (Ask Ada.)   →   the one of `beds`
 */
import { type AnyNode, walk } from './walk.ts'

export function usedDefinitions(tree: AnyNode): ReadonlySet<AnyNode> {
  const definitions = new Map<string, AnyNode>()
  const names = new Set<string>()
  walk(tree, (node) => {
    const { identifier } = node as { identifier?: string }
    if (identifier === undefined) return undefined
    if (node.type === 'linkReference' || node.type === 'imageReference') names.add(identifier)
    else if (node.type === 'definition' && !definitions.has(identifier)) definitions.set(identifier, node)
    return undefined
  })
  return new Set([...definitions].flatMap(([name, node]) => (names.has(name) ? [node] : [])))
}
