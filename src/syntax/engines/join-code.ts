/**
 * Indented code is never followed by more of it, as that would be the same block. The native parser takes its first line for one of its own
 * where it stands right below another block, behind a list or a quote: `* a⏎⏎# b⏎    c⏎    d`.
 */
import type { Code, Nodes, Parents } from 'mdast'

/** In place. */
export function joinCode(parent: Parents, text: string): void {
  const children = parent.children as Nodes[]
  if (!children.some((child, index) => isSplit(children[index - 1], child, text))) return
  const joined: Nodes[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (isSplit(last, child, text)) append(last as Code, child as Code)
    else joined.push(child)
  }
  parent.children = joined as typeof parent.children
}

const isSplit = (first: Nodes | undefined, second: Nodes, text: string): boolean =>
  first !== undefined && isIndented(first, text) && isIndented(second, text)

function isIndented(node: Nodes, text: string): boolean {
  const start = node.position?.start.offset
  return node.type === 'code' && start !== undefined && /[ \t]/.test(text.charAt(start))
}

function append(first: Code, second: Code): void {
  const lines = (second.position?.start.line ?? 0) - (first.position?.end.line ?? 0)
  first.value += '\n'.repeat(Math.max(1, lines)) + second.value
  if (first.position && second.position) first.position.end = second.position.end
}
