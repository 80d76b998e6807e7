/**
 * A tree as HTML, without the page around it. Blocks of GitBook have been written as elements before.
 *
 *     root(heading('Tides'), paragraph('…'))   →   '<h1>Tides</h1>\n<p>…</p>'
 */

import type { Root as HastRoot } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import { type State, toHast } from 'mdast-util-to-hast'
import { handlers } from './handlers.ts'
import type { PageOptions } from './page-state.ts'

export interface BodyOptions {
  /** `trusted` writes raw HTML as it is. */
  html: 'safe' | 'trusted'
  /** Heading of the footnotes. */
  footnotes?: string
  /** Ids that stand elsewhere on the page. */
  ids?: readonly string[]
}

export function toHtmlBody(tree: Root, options: BodyOptions): string {
  const trusted = options.html === 'trusted'
  const settings: PageOptions = {
    page: { ids: new Set(options.ids), tabSets: 0, inLink: false, trusted },
    handlers: { ...handlers, ...({ root: (state: State) => rootOf(state, tree) } as object) },
    allowDangerousHtml: true,
    footnoteLabel: options.footnotes ?? 'Footnotes',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index) => `↩ ${index + 1}`,
  }
  return toHtml(toHast(nothing, settings), { allowDangerousHtml: trusted })
}

/**
 * `toHast` looks for definitions with a visitor that takes as long as all the rest, so it is given a tree without any, and the
 * handler of its root fills in what it would have found.
 */
const nothing: Root = { type: 'root', children: [] }

function rootOf(state: State, tree: Root): HastRoot {
  collectDefinitions(state, tree.children)
  return { type: 'root', children: state.wrap(state.all(tree)) }
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
