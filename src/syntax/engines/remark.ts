/** The reference engine: remark, slow and exact. */
import type { Nodes, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath, { singleDollarTextMath: false }).freeze()

export function parseWithRemark(text: string): Root {
  const tree = processor.parse(text)
  if (text.includes('$$')) dropRenderingHints(tree)
  return tree
}

/** `remark-math` says on each formula how it is to be rendered, which is the targets' business. */
function dropRenderingHints(tree: Root): void {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'inlineMath' || node.type === 'math') delete node.data
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
}
