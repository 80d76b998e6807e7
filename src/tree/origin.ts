/**
 * Where a node was written. Reusable content is put into the page that includes it, and then the positions of its nodes speak of
 * another file than the page's own: `data.file` names that file.
 */
import type { Position } from 'unist'
import type { AnyNode } from './walk.ts'

declare module 'mdast' {
  interface Data {
    /** The file, from the base, that `position` speaks of when it is not that of the page. */
    file?: string
  }
}

/** The file and place of a node that stands on the page of `file`. */
export function originOf(node: AnyNode, file: string): { file: string; place?: Position } {
  const origin = { file: node.data?.file ?? file }
  return node.position === undefined ? origin : { ...origin, place: node.position }
}
