/**
 * Keeps code apart from code right beside it: their marks would run together, and a comment between them shows nothing.
 *
 *     inlineCode 'tar', inlineCode '-x'   →   `tar`<!-- -->`-x`
 */
import type { Root } from 'mdast'
import { html } from '../../../tree/build.ts'
import { type AnyNode, mapTree, withChanges } from '../../../tree/walk.ts'

export const codesApart = (tree: Root): Root => mapTree(tree, between)

function between(node: AnyNode): AnyNode | undefined {
  const { children = [] } = node
  if (!children.some((child, index) => isPair(child, children[index + 1]))) return undefined
  const apart = children.flatMap((child, index) =>
    isPair(child, children[index + 1]) ? [child, html('<!-- -->') as AnyNode] : [child],
  )
  return withChanges(node, { children: apart })
}

const isPair = (left: AnyNode, right: AnyNode | undefined): boolean => left.type === 'inlineCode' && right?.type === 'inlineCode'
