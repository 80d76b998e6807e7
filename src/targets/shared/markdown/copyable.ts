/**
 * Whether a node may be written as the source text it was read from: nothing in it has changed, and the target reads its spelling the same way.
 * It is the quickest way to write a page, and gives the person who reviews a migration the smallest diff.
 */
import type { Code, Link, RootContent } from 'mdast'

export interface Copying {
  source: string
  /** Types that mean the same in the target's dialect as in the source. */
  types: ReadonlySet<string>
  /** Bare addresses are links in the target. */
  linksLiterals: boolean
}

interface Checked {
  type: string
  children?: Checked[]
  data?: { changed?: true; html?: true }
}

/** Top-level nodes only: behind a list marker or a quote, the source has the container's prefix in it. */
export function isCopyable(node: RootContent, copying: Copying): boolean {
  const { position } = node
  if (!position || position.start.offset === undefined || position.end.offset === undefined) return false
  return (position.start.column === 1 || position.start.line === position.end.line) && isUnchanged(node as Checked, copying)
}

function isUnchanged(node: Checked, copying: Copying): boolean {
  if (node.data?.changed || !copying.types.has(node.data?.html ? 'customElement' : node.type)) return false
  if (node.type === 'code' && !isClosedFence(node as unknown as Code, copying.source)) return false
  if (node.type === 'link' && !copying.linksLiterals && isLiteral(node as unknown as Link, copying.source)) return false
  if (
    node.type === 'listItem' &&
    typeof (node as { checked?: boolean | null }).checked === 'boolean' &&
    !copying.types.has('task')
  )
    return false
  if (node.type === 'heading' && 'id' in (node.data ?? {}) && !copying.types.has('headingId')) return false
  return node.children?.every((child) => isUnchanged(child, copying)) ?? true
}

/** Indented code, and a fence that the end of the page closes, mean something else elsewhere. */
function isClosedFence(node: Code, source: string): boolean {
  const text = sourceOf(node, source)
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[1]
  return (
    fence !== undefined &&
    text.includes('\n') &&
    text
      .slice(text.lastIndexOf('\n'))
      .replace(/^[\s>]+/, '')
      .startsWith(fence)
  )
}

const isLiteral = (node: Link, source: string): boolean => !/^[[<]/.test(sourceOf(node, source).slice(0, 1))

/** The text that a node was read from; empty for one that was made. */
export function sourceOf(node: RootContent, source: string): string {
  return node.position ? source.slice(node.position.start.offset, node.position.end.offset) : ''
}
