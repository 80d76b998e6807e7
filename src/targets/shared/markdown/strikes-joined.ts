/**
 * Joins struck text with struck text right beside it: their tildes would run together, and GitHub would show them.
 *
 *     delete 'old', delete 'price'   →   ~~oldprice~~
 */
import type { Root } from 'mdast'
import { type AnyNode, mapTree, withChanges } from '../../../tree/walk.ts'

export const strikesJoined = (tree: Root): Root => mapTree(tree, joined)

function joined(node: AnyNode): AnyNode | undefined {
  const { children = [] } = node
  if (!children.some((child, index) => isPair(child, children[index + 1]))) return undefined
  const runs: AnyNode[][] = []
  for (const child of children) {
    const run = runs.at(-1)
    if (run?.[0] !== undefined && isPair(run[0], child)) run.push(child)
    else runs.push([child])
  }
  return withChanges(node, { children: runs.map(together) })
}

function together(run: AnyNode[]): AnyNode {
  const [first] = run as [AnyNode]
  return run.length === 1 ? first : withChanges(first, { children: run.flatMap(({ children = [] }) => children) })
}

const isPair = (left: AnyNode, right: AnyNode | undefined): boolean => left.type === 'delete' && right?.type === 'delete'
