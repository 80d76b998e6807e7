/**
 * Keeps trees shallow enough for those who go through them by recursion: what is nested deeper is kept as the text that it was.
 *
 *     *a *b *c … *z* … *** , three hundred deep   →   emphasis(emphasis(… text('*z*'))) and the diagnostic text/too-deep
 */
import type { Paragraph, RootContent, Text } from 'mdast'
import type { Node } from 'unist'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { isPhrasing } from '../../tree/flow.ts'
import { plainText } from '../../tree/plain-text.ts'

export interface Parent extends Node {
  children: RootContent[]
}

/** Nobody writes a hundred lists in each other, and those are two hundred nodes. */
export const deepest = 300
/** They hold nothing but their parts: what is in those is cut. */
const wholes = new Set(['list', 'table', 'tableRow', 'cards', 'dataTable', 'dataRow'])

const isParent = (node: Node): node is Parent => 'children' in node

/** Whether a node at this depth has to be cut. */
export const isTooDeep = (node: Parent, depth: number): boolean =>
  depth > deepest && !wholes.has(node.type) && node.children.some(isParent)

/** Cuts wherever the tree is too deep. In place. */
export function cutDeep(tree: Parent, source: string, report: Report): void {
  const stack: [Parent, number][] = [[tree, 0]]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, depth] = top
    if (isTooDeep(node, depth)) cut(node, source, report)
    else for (const child of node.children) if (isParent(child)) stack.push([child, depth + 1])
  }
}

/** Makes text of the children. */
export function cut(node: Parent, source: string, report: Report): void {
  const message = `Unexpected nesting deeper than ${deepest} levels, expected fewer`
  report({ id: 'text/too-deep', file: '', message, ...(node.position ? { place: node.position } : {}) })
  node.children = node.children.map((child) => (isParent(child) ? asText(child, source) : child))
}

function asText(node: RootContent, source: string): Text | Paragraph {
  const { position } = node
  const written = position && source.slice(position.start.offset, position.end.offset)
  const text: Text = { type: 'text', value: written ?? plainText(node), ...(position ? { position } : {}) }
  return isPhrasing(node) ? text : { type: 'paragraph', children: [text], ...(position ? { position } : {}) }
}
