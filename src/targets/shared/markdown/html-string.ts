/** Nodes as an HTML string that may stand in Markdown: it holds no blank line, which would end it there, and no template tag. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { FootnoteReference, RootContent } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'

const handlers: Handlers = {
  footnoteReference: (_state, node: FootnoteReference): ElementContent => {
    const label = node.label ?? node.identifier
    const link: ElementContent = {
      type: 'element',
      tagName: 'a',
      properties: { href: `#user-content-fn-${node.identifier}` },
      children: [{ type: 'text', value: label }],
    }
    return { type: 'element', tagName: 'sup', properties: {}, children: [link] }
  },
  inlineMath: (_state, node: { value: string }): ElementContent => ({
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: node.value }],
  }),
  math: (state, node: { value: string }) =>
    state.one({ type: 'code', lang: 'math', value: node.value }, undefined) as ElementContent,
}

export function htmlString(children: readonly RootContent[]): string {
  const hast = toHast({ type: 'root', children: children.map(withAllColumns) }, { allowDangerousHtml: true, handlers })
  return toHtml(hast, { allowDangerousHtml: true })
    .replace(/\n(?=[ \t]*\n)/g, '\n&#10;')
    .trim()
}

/** The library leaves out the cells of a row that its head has none for; nothing that was written is left out here. */
function withAllColumns(node: RootContent): RootContent {
  if (node.type !== 'table') return node
  const width = Math.max(...node.children.map((row) => row.children.length))
  return { ...node, align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? null) }
}
