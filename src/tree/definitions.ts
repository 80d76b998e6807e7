/** The definitions of a page by their names; of several with one name it is the first, as every reader takes it. */
import type { Definition, Root } from 'mdast'
import { walk } from './walk.ts'

export type Definitions = ReadonlyMap<string, Definition>

export function definitionsOf(tree: Root): Definitions {
  const found = new Map<string, Definition>()
  walk(tree, (node) => {
    if (node.type !== 'definition') return undefined
    const definition = node as unknown as Definition
    if (!found.has(definition.identifier)) found.set(definition.identifier, definition)
    return undefined
  })
  return found
}
