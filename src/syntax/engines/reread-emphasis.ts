/**
 * Has the reference read again the blocks whose asterisks the native parser may have paired otherwise: a line of emphasis rather than its page.
 *
 *     The new **folder must **_**not**_** exist**   →   the children that the reference gives this paragraph
 */
import type { Heading, Nodes, Paragraph, Root } from 'mdast'
import type { Point } from 'unist'
import { readsEmphasisOtherwise } from './emphasis-otherwise.ts'
import { tooMuchForReference } from './many-in-paragraph.ts'

type Block = Heading | Paragraph

/** In place. False when that cannot be told from a line alone: it refers to others, goes on below, or is a cell. */
export function rereadEmphasis(tree: Root, text: string, reference: (text: string) => Root): boolean {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!('children' in node)) continue
    if (!holdsText(node)) for (const child of node.children) stack.push(child)
    else if (!rereadBlock(node, text, reference)) return false
  }
  return true
}

const holdsText = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell'

function rereadBlock(block: Nodes, text: string, reference: (text: string) => Root): boolean {
  const start = block.position?.start
  const written = text.slice(start?.offset, block.position?.end.offset)
  if (!readsEmphasisOtherwise(written) || tooMuchForReference(written)) return true
  if (start === undefined || block.type === 'tableCell' || /[\n[]/.test(written)) return false
  const [read, ...others] = reference(written).children
  if (read?.type !== block.type || others.length > 0) return false
  moveTo(start, read)
  ;(block as Block).children = (read as Block).children
  return true
}

/** What stands in the first line of a text stands behind `start` instead. */
function moveTo(start: Point, block: Nodes): void {
  const stack = [block]
  for (let node = stack.pop(); node; node = stack.pop()) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += start.line - 1
      point.column += start.column - 1
      point.offset = (point.offset ?? 0) + (start.offset ?? 0)
    }
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
}
