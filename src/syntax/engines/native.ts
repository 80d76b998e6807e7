/** The native engine: satteri, sixty times as fast. An optional dependency: importing this file fails where it has no binary. */
import type { Html, Nodes, Root } from 'mdast'
import { markdownToMdast } from 'satteri'

const options = { features: { gfm: true, frontmatter: false, math: { singleDollarTextMath: false } } } as const

export function parseNatively(text: string): Root {
  const tree = markdownToMdast(text, options) as Root
  if (text.includes('<')) endHtmlWithItsLine(tree, text)
  return tree
}

/** Where raw HTML ends a list item and another one follows, satteri counts the line end to it: `* <!-- a -->⏎* b`. */
function endHtmlWithItsLine(tree: Root, text: string): void {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node; node = stack.pop()) {
    while (node.type === 'html' && node.value.endsWith('\n')) trimEnd(node, text)
    if ('children' in node) for (const child of node.children) stack.push(child)
  }
}

function trimEnd(node: Html, text: string): void {
  const end = node.position?.end
  node.value = node.value.slice(0, -1)
  if (end?.offset === undefined || text[end.offset - 1] !== '\n') return
  end.offset -= 1
  end.line -= 1
  end.column = end.offset - text.lastIndexOf('\n', end.offset - 1)
}
