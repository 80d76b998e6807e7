/** Nodes as an HTML string that may stand in Markdown: it holds no blank line, which would end it there, and no template tag. */
import type { ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { FootnoteReference, ImageReference, LinkReference, Nodes, RootContent } from 'mdast'
import { defaultHandlers, type Handlers, type State, toHast } from 'mdast-util-to-hast'
import type { Definitions } from '../../../tree/definitions.ts'

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

/** `definitions` are those of the page, as nothing in HTML can refer to them. */
export function htmlString(children: readonly RootContent[], definitions: Definitions): string {
  const root: Nodes = { type: 'root', children: children.map(withAllColumns) }
  const hast = toHast(root, { allowDangerousHtml: true, handlers: { ...handlers, ...resolving(definitions) } })
  return toHtml(hast, { allowDangerousHtml: true })
    .replace(/\n(?=[ \t]*\n)/g, '\n&#10;')
    .trim()
}

const resolving = (definitions: Definitions): Handlers => ({
  imageReference: (state: State, node: ImageReference) => {
    const found = definitions.get(node.identifier)
    if (!found) return defaultHandlers.imageReference(state, node)
    return state.one(
      { type: 'image', url: found.url, title: found.title ?? null, alt: node.alt ?? null },
      undefined,
    ) as ElementContent
  },
  linkReference: (state: State, node: LinkReference) => {
    const found = definitions.get(node.identifier)
    if (!found) return defaultHandlers.linkReference(state, node)
    return state.one(
      { type: 'link', url: found.url, title: found.title ?? null, children: node.children },
      undefined,
    ) as ElementContent
  },
})

/** The library leaves out the cells of a row that its head has none for; nothing that was written is left out here. */
function withAllColumns(node: RootContent): RootContent {
  if (node.type !== 'table') return node
  const width = Math.max(...node.children.map((row) => row.children.length))
  return { ...node, align: Array.from({ length: width }, (_, index) => node.align?.[index] ?? null) }
}
