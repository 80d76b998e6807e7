/**
 * A tree as HTML, without the page around it. Blocks of GitBook have been written as elements before.
 *
 *     root(heading('Tides'), paragraph('…'))   →   '<h1>Tides</h1>\n<p>…</p>'
 */

import type { ElementContent, Root as HastRoot, RootContent as HastRootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Definition, FootnoteDefinition, Literal, Root, RootContent } from 'mdast'
import { type Handlers, type State, toHast } from 'mdast-util-to-hast'
import { walk } from '../../../tree/walk.ts'
import { handlers } from './handlers.ts'
import type { PageOptions, PageState, Spelling } from './page-state.ts'
import { quickHtml } from './quick-html.ts'

export interface BodyOptions {
  /** `trusted` writes raw HTML as it is. */
  html: 'safe' | 'trusted'
  /** Heading of the footnotes. */
  footnotes?: string
  /** Ids that stand elsewhere on the page. */
  ids?: readonly string[]
  /** A target's own, before those of plain HTML. */
  handlers?: Handlers
  /** The same for what is written quickly. */
  spelling?: Spelling
  /** Write plain Markdown the long way too: for the test that compares. */
  isSlow?: boolean
}

export function toHtmlBody(tree: Root, options: BodyOptions): string {
  const page: PageState = {
    ...{ ids: new Set(options.ids), tabSets: 0, inLink: false, trusted: options.html === 'trusted' },
    ...(options.spelling && { spelling: options.spelling }),
  }
  const blocks = options.isSlow ? tree.children : quickly(tree.children, page)
  if (blocks.every(isWritten)) return blocks.map(({ value }) => value).join('\n')
  const settings: PageOptions = {
    page,
    handlers: { ...handlers, ...options.handlers, ...({ root: (state: State) => rootOf(state, tree, blocks) } as object) },
    allowDangerousHtml: true,
    footnoteLabel: options.footnotes ?? 'Footnotes',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index, repeated) => `↩ ${index + 1}${repeated > 1 ? `-${repeated}` : ''}`,
  }
  // Raw nodes come from trusted HTML and from what has been written quickly.
  return toHtml(toHast(nothing, settings), { allowDangerousHtml: true })
}

/** HTML that needs no more work, in the place of a block at the top of a page: what a target wrote before. */
export interface Written extends Literal {
  type: 'written'
}

declare module 'mdast' {
  interface RootContentMap {
    written: Written
  }
}

export const written = (value: string): Written => ({ type: 'written', value })

const isWritten = (part: RootContent): part is Written => part.type === 'written'

/** Ids are claimed in order: from the first block on that needs the long way, all blocks that claim one take it. */
function quickly(children: readonly RootContent[], page: PageState): RootContent[] {
  let mayClaim = true
  return children.map((node): RootContent => {
    if (isWritten(node)) return node
    const value = mayClaim || !claimsId(node) ? quickHtml(node, page) : undefined
    if (value === undefined) mayClaim = false
    return value === undefined ? node : written(value)
  })
}

const claimsId = (node: RootContent): boolean => node.type === 'heading' || ('children' in node && node.children.some(claimsId))

/**
 * `toHast` looks for definitions with a visitor that takes as long as all the rest, so it is given a tree without any, and the
 * handler of its root fills in what it would have found.
 */
const nothing: Root = { type: 'root', children: [] }

function rootOf(state: State, tree: Root, parts: readonly RootContent[]): HastRoot {
  collectDefinitions(state, tree.children)
  state.handlers.footnoteDefinition = unusedNote(state.footnoteById.size > 0 ? referredNotes(tree) : new Set())
  const children = parts.flatMap((part): HastRootContent[] => {
    if (isWritten(part)) return [{ type: 'raw', value: part.value }]
    const made = state.one(part, tree)
    return Array.isArray(made) ? made : made ? [made] : []
  })
  return { type: 'root', children: state.wrap(children as ElementContent[]) }
}

function referredNotes(tree: Root): ReadonlySet<string> {
  const referred = new Set<string>()
  walk(tree, (node) => {
    const { identifier, data } = node as { identifier?: string; data?: { annotations?: { identifier: string }[] } }
    if (node.type === 'footnoteReference' && identifier !== undefined) referred.add(identifier.toUpperCase())
    for (const note of data?.annotations ?? []) referred.add(note.identifier.toUpperCase())
    return undefined
  })
  return referred
}

/** A note to which nothing refers would not be shown: it stays where it was written. */
const unusedNote =
  (referred: ReadonlySet<string>) =>
  (state: State, node: FootnoteDefinition): ElementContent | undefined => {
    if (referred.has(node.identifier.toUpperCase())) return undefined
    return { type: 'element', tagName: 'div', properties: { className: ['note'] }, children: state.wrap(state.all(node), true) }
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
