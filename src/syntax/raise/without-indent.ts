/**
 * Raw HTML below a list from its first sign on, as all other nodes are. CommonMark counts up to three columns before it to the block, and they would
 * put it into the last item once the list is written with another indentation.
 *
 *       - rope
 *
 *       <img src="a.png">   →   html('<img src="a.png">')
 */
import type { Html, RootContent } from 'mdast'
import { skipBlanks } from '../skip-blanks.ts'

export function withoutIndent(node: Html, before: RootContent | undefined, source: string): void {
  const indent = before?.type === 'list' ? skipBlanks(node.value, 0) : 0
  if (indent === 0) return
  node.value = node.value.slice(indent)
  const start = node.position?.start
  if (start?.offset === undefined) return
  // Columns of a tab that the container took are in the value, and not in the source.
  const moved = skipBlanks(source, start.offset) - start.offset
  start.offset += moved
  start.column += moved
}
