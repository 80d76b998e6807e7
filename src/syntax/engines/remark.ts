/** The reference engine: remark, slow and exact. */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cellPipes } from '../cell-pipes.ts'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath, { singleDollarTextMath: false }).freeze()

export function parseWithRemark(text: string): Root {
  const tree = processor.parse(text)
  if (text.includes('$$')) mendFormulas(tree)
  return tree
}

/** A node, and whether it stands in a cell. */
interface Step {
  node: Nodes
  isInCell: boolean
}

/**
 * `remark-math` says on each formula how it is to be rendered, which is the targets' business; and it leaves a pipe escaped that a cell of a
 * table escapes, as it does not for code.
 */
function mendFormulas(tree: Root): void {
  const stack: Step[] = [{ node: tree, isInCell: false }]
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, isInCell } = step
    if (node.type === 'inlineMath' || node.type === 'math') delete node.data
    if (node.type === 'inlineMath' && isInCell) node.value = cellPipes(node.value)
    if (!('children' in node)) continue
    for (const child of node.children) stack.push({ node: child, isInCell: isInCell || node.type === 'tableCell' })
  }
}
