/**
 * Branches of a condition, as templates of GitBook 2 and 3 have them, each as a condition of its own.
 *
 *     {% if book.open %}              {% if book.open %}
 *     Walk in.                        Walk in.
 *     {% else %}               →      {% endif %}{% if !(book.open) %}
 *     Ring the bell.                  Ring the bell.
 *     {% endif %}                     {% endif %}
 */
import type { Root } from 'mdast'
import { isBranchTag } from '../tree/branch.ts'
import { type AnyNode, mapTree } from '../tree/walk.ts'

/** Each condition names those before it, and more would only be made to take time. */
const most = 50

export function branches(tree: Root): Root {
  return mapTree(tree, (node) => {
    const count = node.type === 'conditional' ? (node.children ?? []).filter(isBranchTag).length : 0
    return count > 0 && count <= most ? split(node) : undefined
  })
}

interface Part {
  condition: string
  children: AnyNode[]
  position: AnyNode['position']
}

function split(node: AnyNode): AnyNode[] {
  const excluded: string[] = []
  const first: Part = { condition: node.attributes?.expression ?? '', children: [], position: node.position }
  const parts = [first]
  for (const child of node.children ?? []) {
    const last = parts.at(-1) ?? first
    if (isBranchTag(child)) parts.push(next(child, last.condition, excluded))
    else last.children.push(child)
  }
  return parts.map(({ condition, children, position }, index) => {
    const expression = [...excluded.slice(0, index), condition].filter(Boolean).join(' && ')
    const at = position && { position }
    return { ...node, ...at, attributes: { ...node.attributes, expression }, children, data: { ...node.data, changed: true } }
  })
}

/** `excluded` gains the condition before, which does not hold here. */
function next(branch: AnyNode, before: string, excluded: string[]): Part {
  excluded.push(before === '' ? 'false' : `!(${before})`)
  return { condition: branch.attributes?.expression ?? '', children: [], position: branch.position }
}
