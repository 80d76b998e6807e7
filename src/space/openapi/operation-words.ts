/**
 * The words from which GitBook makes the id of a block that shows an operation of a specification.
 *
 *     {% openapi-operation spec="ferry" path="/piers/{pierId}" method="get" %}   →   get /piers/{pierId}: #get-piers-pierid
 *
 * They are known without the specification, unless the block leaves the method to it.
 */
import type { AnyNode } from '../../tree/walk.ts'
import { isSpecBlock } from './spec-file.ts'

export function operationWords(node: AnyNode): string | undefined {
  // A block that has been shown remembers them.
  if (node.type === 'apiMethod') return node.data?.operation
  if (!isSpecBlock(node)) return undefined
  const { method = '', path = '' } = node.attributes ?? {}
  return method.trim() === '' || path.trim() === '' ? undefined : `${method.trim()} ${path.trim()}`
}
