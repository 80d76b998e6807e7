/**
 * A tree as HTML, without the page around it. Blocks of GitBook have been written as elements before.
 *
 *     root(heading('Tides'), paragraph('…'))   →   '<h1>Tides</h1>\n<p>…</p>'
 */

import type { ElementContent, Root as HastRoot, RootContent as HastRootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import { handlers } from './handlers.ts'
import { type PageOptions, pageOf } from './page-state.ts'
import { quickHtml } from './quick-html.ts'

export interface BodyOptions {
  /** `trusted` writes raw HTML as it is. */
  html: 'safe' | 'trusted'
  /** Heading of the footnotes. */
  footnotes?: string
  /** Ids that stand elsewhere on the page. */
  ids?: readonly string[]
  /** Write plain Markdown the long way too: for the test that compares. */
  isSlow?: boolean
}

export function toHtmlBody(tree: Root, options: BodyOptions): string {
  const trusted = options.html === 'trusted'
  const settings: PageOptions = {
    page: { ids: new Set(options.ids), tabSets: 0, inLink: false, trusted },
    handlers: { ...handlers, ...({ root: (state: State) => rootOf(state, tree, options.isSlow === true) } as object) },
    allowDangerousHtml: true,
    footnoteLabel: options.footnotes ?? 'Footnotes',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index) => `↩ ${index + 1}`,
  }
  // Raw nodes come from trusted HTML and from what was written here.
  return toHtml(toHast(nothing, settings), { allowDangerousHtml: true })
}

/**
 * `toHast` looks for definitions with a visitor that takes as long as all the rest, so it is given a tree without any, and the
 * handler of its root fills in what it would have found.
 */
const nothing: Root = { type: 'root', children: [] }

function rootOf(state: State, tree: Root, isSlow: boolean): HastRoot {
  collectDefinitions(state, tree.children)
  const page = pageOf(state)
  const children = tree.children.flatMap((node): HastRootContent[] => {
    const quick = isSlow ? undefined : quickHtml(node, page)
    if (quick !== undefined) return [{ type: 'raw', value: quick }]
    const made = state.one(node, tree)
    return Array.isArray(made) ? made : made ? [made] : []
  })
  return { type: 'root', children: state.wrap(children as ElementContent[]) }
}

function collectDefinitions(state: State, nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type === 'definition') keepFirst(state.definitionById, node)
    else if (node.type === 'footnoteDefinition') keepFirst(state.footnoteById, node)
    if ('children' in node && node.type !== 'paragraph') collectDefinitions(state, node.children)
  }
}

function keepFirst<Node extends Definition | FootnoteDefinition>(known: Map<string, Node>, node: Node): void {
  const identifier = node.identifier.toUpperCase()
  if (!known.has(identifier)) known.set(identifier, node)
}
