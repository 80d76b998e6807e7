/**
 * Takes a whole block out of a page, and the blank line after it.
 *
 *     Sow early.⏎ ⏎ ##⏎ ⏎ Water late.   →   Sow early.⏎ ⏎ Water late.
 */
import type { Edit } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'

/** In these the lines have marks of their own before the block. */
const marked = new Set(['blockquote', 'dataCell', 'footnoteDefinition', 'listItem', 'tableCell'])
/** What would grow together with the block that comes next. */
const open = new Set(['footnoteDefinition', 'html', 'list', 'table'])

/** Undefined where removing it would do more than that. */
export function withoutBlock(node: AnyNode, ancestors: readonly AnyNode[], source: string): Edit | undefined {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset]
  if (from === undefined || to === undefined || ancestors.some(({ type }) => marked.has(type))) return undefined
  if (joinsNeighbours(node, ancestors.at(-1))) return undefined
  const start = source.lastIndexOf('\n', from - 1) + 1
  const lineEnd = source.indexOf('\n', to)
  const end = lineEnd === -1 ? source.length : lineEnd + 1
  if (source.slice(start, from).trim() !== '' || source.slice(to, end).trim() !== '') return undefined
  const before = start === 0 ? 0 : source.lastIndexOf('\n', start - 2) + 1
  const isBlankBefore = start === 0 || isBlankLine(source, before)
  if (end === source.length) return { start: isBlankBefore ? before : start, end, text: '' }
  const isBlankAfter = isBlankLine(source, end)
  if (isBlankBefore) return { start, end: isBlankAfter ? nextLine(source, end) : end, text: '' }
  return { start, end, text: isBlankAfter ? '' : '\n' }
}

function joinsNeighbours(node: AnyNode, parent: AnyNode | undefined): boolean {
  const siblings = parent?.children ?? []
  const at = indexOf(node, siblings)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  return before !== undefined && after !== undefined && open.has(before.type) && after.type !== 'heading'
}

/** By halves: pages come from strangers, and a block may have a hundred thousand siblings. */
function indexOf(node: AnyNode, siblings: readonly AnyNode[]): number {
  let [low, high] = [0, siblings.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((siblings[middle]?.position?.start.offset ?? 0) < (node.position?.start.offset ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

function isBlankLine(source: string, start: number): boolean {
  return start < source.length && source.slice(start, nextLine(source, start)).trim() === ''
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start)
  return end === -1 ? source.length : end + 1
}
