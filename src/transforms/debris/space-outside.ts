/**
 * Moves spaces and breaks at the edges of marked text out of the mark, where they keep words apart.
 *
 *     [the table ](tides.md)now   →   [the table](tides.md) now
 *     **&#x20;**                  →   (a space)
 */
import { type AnyNode, withChanges } from '../../tree/walk.ts'
import { hasContent, isBreak, trimText } from './edges.ts'

/** Undefined when there is nothing to move. */
export function spaceOutside(node: AnyNode): readonly AnyNode[] | undefined {
  const children = node.children ?? []
  if (node.type !== 'link' && node.type !== 'linkReference' && !hasContent(children)) return children
  // A link without text still leads somewhere.
  if (!hasContent(children)) return undefined
  const before = edge(children, 0, 1)
  const after = edge(children, children.length - 1, -1)
  if (before.moved.length + after.moved.length === 0) return undefined
  const inner = children.slice(before.count, children.length - after.count)
  const trimmed = inner.map((child, index) => trimText(child, index === 0, index === inner.length - 1))
  return [...before.moved, withChanges(node, { children: trimmed }), ...after.moved.reverse()]
}

interface Edge {
  /** What goes outside, from the edge inwards. */
  moved: AnyNode[]
  /** How many whole children that takes. */
  count: number
}

function edge(children: readonly AnyNode[], start: number, step: number): Edge {
  const moved: AnyNode[] = []
  let count = 0
  for (let index = start; children[index] !== undefined; index += step) {
    const child = children[index] as AnyNode
    if (isBreak(child)) moved.push(child)
    else if (child.type !== 'text') break
    else {
      const value = child.value ?? ''
      const space = step > 0 ? value.slice(0, value.length - value.trimStart().length) : value.slice(value.trimEnd().length)
      if (space !== '') moved.push({ type: 'text', value: space, data: { changed: true } })
      if (space !== value) break
    }
    count += 1
  }
  return { moved, count }
}
