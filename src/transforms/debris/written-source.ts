/** What stands in the file for a node: the tree does not tell an escaped character from a bare one. */
import type { AnyNode } from '../../tree/walk.ts'

/** The source text of a node; undefined when it is not known. `source` is that of the file from which the node comes. */
export function writtenSource(node: AnyNode, source: string | undefined): string | undefined {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return source === undefined || start === undefined || end === undefined ? undefined : source.slice(start, end)
}

/** Whether no asterisk of a text was escaped: those that were are meant to be seen. */
export function isUnescaped(node: AnyNode, source: string | undefined): boolean {
  const written = writtenSource(node, source)
  return written?.replace(/\\\*/g, '').split('*').length === (node.value ?? '').split('*').length
}
