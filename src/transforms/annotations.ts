/**
 * GitBook writes a note on words as a link to the note and a mark behind it; the link leads nowhere outside of GitBook.
 *
 *     [low tide](#user-content-fn-1)[^1]   →   annotation { identifier: '1' } of 'low tide'
 */
import type { Root } from 'mdast'
import { type AnyNode, anyNode, mapTree, withChanges } from '../tree/walk.ts'

export const annotations = (tree: Root): Root => mapTree(tree, annotated)

const toNote = /^#(?:user-content-)?fn-/

function annotated(node: AnyNode): AnyNode | undefined {
  const { children = [] } = node
  if (!children.some((_, index) => isAnnotation(children, index))) return undefined
  const joined = children.flatMap((child, index) => {
    if (isAnnotation(children, index)) return [annotation(child, children[index + 1] as AnyNode)]
    return isAnnotation(children, index - 1) ? [] : [child]
  })
  return withChanges(node, { children: joined })
}

const isAnnotation = (children: readonly AnyNode[], index: number): boolean =>
  children[index]?.type === 'link' && toNote.test(children[index].url ?? '') && children[index + 1]?.type === 'footnoteReference'

function annotation(link: AnyNode, note: AnyNode): AnyNode {
  const { identifier } = note as { identifier?: string }
  const { children, position } = link
  return { ...anyNode({ type: 'annotation' }), attributes: { identifier }, children, ...(position && { position }) }
}
