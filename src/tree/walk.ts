/**
 * Going through a tree, and rewriting one without touching what is not rewritten.
 *
 *     mapTree(tree, (node) => (node.type === 'break' ? [] : undefined))
 *
 * Rewriting is persistent: a subtree in which nothing changes is the very same object afterwards. Every node that is replaced,
 * and every ancestor of one, is a copy with `data.changed`. Those who write pages copy the source text of a node that has no
 * changed node within it, so a node that was altered without this mark would be written as it was before.
 *
 * Neither function recurses: trees come from strangers and may be deep.
 */
import type { Data, Node as UnistNode } from 'unist'

/** A node of which only the shape is known. Every mdast and GitBook node is one. */
export interface AnyNode extends UnistNode {
  children?: AnyNode[] | undefined
  attributes?: Record<string, string | undefined> | undefined
  value?: string | undefined
  url?: string | undefined
  data?:
    | (Data & {
        changed?: true | undefined
        file?: string | undefined
        id?: string
        label?: string
        name?: string
        operation?: string
        size?: number
      })
    | undefined
}

/** A typed node seen so. The compiler cannot tell, since plugins add node types whose attributes may be null. */
export const anyNode = (node: UnistNode): AnyNode => node as AnyNode

/** What becomes of a node: `undefined` keeps it, a node or several stand in its place, an empty list removes it. */
export type Change = (node: AnyNode, ancestors: readonly AnyNode[], original: AnyNode) => AnyNode | readonly AnyNode[] | undefined

/** Calls `visit` for each node, parents first; the children of a node for which it answers `'skip'` are passed over. */
export function walk(tree: UnistNode, visit: (node: AnyNode, ancestors: readonly AnyNode[]) => 'skip' | undefined): void {
  const ancestors: AnyNode[] = []
  const positions: number[] = []
  const enter = (node: AnyNode): void => {
    const skip = visit(node, ancestors) === 'skip'
    if (skip || node.children === undefined || node.children.length === 0) return
    ancestors.push(node)
    positions.push(0)
  }
  enter(tree as AnyNode)
  while (ancestors.length > 0) {
    const last = ancestors.length - 1
    const child = ancestors[last]?.children?.[positions[last] ?? 0]
    positions[last] = (positions[last] ?? 0) + 1
    if (child !== undefined) enter(child)
    else {
      ancestors.pop()
      positions.pop()
    }
  }
}

/**
 * Rewrites a tree from its leaves to its root. `change` sees a node whose children have been rewritten already, the
 * ancestors as they were before, and the node as it was before. What it answers for the root counts only when it is one node.
 */
export function mapTree<Tree extends UnistNode>(tree: Tree, change: Change): Tree {
  const ancestors: AnyNode[] = []
  const next: number[] = []
  const lists: (AnyNode[] | undefined)[] = []
  let node: AnyNode = tree as AnyNode
  let entering = true
  while (true) {
    if (entering && node.children !== undefined && node.children.length > 0) {
      ancestors.push(node)
      next.push(0)
      lists.push(undefined)
      node = node.children[0] as AnyNode
      continue
    }
    const list = entering ? undefined : lists.pop()
    const current = list === undefined ? node : copyWith(node, list)
    if (ancestors.length === 0) return rootOf(current, change(current, ancestors, node)) as unknown as Tree
    const level = ancestors.length - 1
    const parent = ancestors[level] as AnyNode
    const siblings = parent.children as AnyNode[]
    const index = next[level] as number
    lists[level] = accept(lists[level], siblings, index, current, change(current, ancestors, node))
    next[level] = index + 1
    const sibling = siblings[index + 1]
    entering = sibling !== undefined
    if (sibling !== undefined) node = sibling
    else {
      node = parent
      ancestors.pop()
      next.pop()
    }
  }
}

/** A copy of a node with other values, marked as changed. */
export function withChanges<Node extends UnistNode>(node: Node, patch: Partial<Node>): Node {
  return markChanged({ ...node, ...patch })
}

function copyWith(node: AnyNode, children: AnyNode[]): AnyNode {
  return { ...node, children, data: { ...node.data, changed: true } }
}

function markChanged<Node extends UnistNode>(node: Node): Node {
  return { ...node, data: { ...node.data, changed: true } }
}

function rootOf(current: AnyNode, answer: ReturnType<Change>): AnyNode {
  if (answer === undefined || Array.isArray(answer) || answer === current) return current
  return asChanged(answer as AnyNode)
}

/** The children so far: the list stays undefined for as long as they are the ones that were there. */
function accept(
  list: AnyNode[] | undefined,
  siblings: AnyNode[],
  index: number,
  current: AnyNode,
  answer: ReturnType<Change>,
): AnyNode[] | undefined {
  const same = answer === undefined || answer === current
  if (same && list === undefined && current === siblings[index]) return undefined
  const children = list ?? siblings.slice(0, index)
  if (same) children.push(current)
  else if (isList(answer)) for (const node of answer) children.push(node)
  else children.push(asChanged(answer))
  return children
}

function isList(answer: AnyNode | readonly AnyNode[]): answer is readonly AnyNode[] {
  return Array.isArray(answer)
}

const asChanged = (node: AnyNode): AnyNode => (node.data?.changed === true ? node : markChanged(node))
