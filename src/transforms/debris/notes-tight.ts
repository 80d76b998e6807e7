/**
 * A space that came out of a link goes behind the note of that link, so that the note stays at its word.
 *
 *     [low tide ](tides.md)[^1]today   →   [low tide](tides.md)[^1] today
 */
import type { AnyNode } from '../../tree/walk.ts'

/** The very list when there is nothing to move. */
export function notesTight(children: readonly AnyNode[]): readonly AnyNode[] {
  if (!children.some((_, index) => isBeforeNote(children, index))) return children
  const result: AnyNode[] = []
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index] as AnyNode
    if (!isBeforeNote(children, index)) result.push(child)
    else {
      result.push(children[index + 1] as AnyNode)
      if (touches(children[index + 2])) result.push(child)
      index += 1
    }
  }
  return result
}

/** What was moved has no place in the source. */
function isBeforeNote(children: readonly AnyNode[], index: number): boolean {
  const { type, value, position } = children[index] as AnyNode
  const isMoved = type === 'text' && position === undefined && value?.trim() === ''
  return isMoved && children[index - 1]?.type === 'link' && children[index + 1]?.type === 'footnoteReference'
}

/** Whether words stand right behind. */
const touches = (node: AnyNode | undefined): boolean =>
  node !== undefined && (node.type !== 'text' || /^[\p{L}\p{N}]/u.test(node.value ?? ''))
