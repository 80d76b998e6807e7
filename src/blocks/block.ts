/** What a block file says of its block: what it is, and how it reads in plain Markdown. */
import type { RootContent } from 'mdast'
import type { TagBody, TagForm } from '../tree/dialect.ts'
import type { BlockNode } from '../tree/nodes.ts'
import type { Words } from './words.ts'

/** What a reference attribute may point to. */
export type RefersTo = 'page' | 'asset' | 'url' | 'include'

/** One attribute: what it may hold, and what it means. Values are kept as they were written; this is for checking and for help. */
export interface Attribute {
  doc: string
  kind: 'text' | 'flag' | 'choice' | 'number' | 'date' | 'reference'
  required?: boolean
  default?: string
  values?: readonly string[]
  refersTo?: RefersTo
}

/** What `lower` may use beside its node. */
export interface LowerContext {
  /** Interface words in the page's language. */
  words: Words
}

export interface Block<Node extends BlockNode = BlockNode> {
  /** The node's `type`. */
  name: Node['type']
  /** The tag in `{% tag %}`, when it is spelled so. */
  tag?: string
  form?: TagForm
  /** Other tags that mean the same. */
  aliases?: readonly string[]
  /** A spelling of another block's tag, told from it by an attribute that the other has not. */
  kindOf?: { tag: string; attribute: string }
  /** The tag means this only where one of that name is open; elsewhere it is nobody's. */
  onlyWithin?: string
  /** The types in which it must stand; an opener of a like sibling then closes one that was left open. */
  inside?: readonly string[]
  /** What it holds, where that is not Markdown with tags; what is kept to the letter becomes one `code` or `math`. */
  body?: TagBody
  /** Stands in a line of text rather than between paragraphs. */
  phrasing?: true
  /** A spelling that GitBook no longer writes; the `gitbook` target lowers it to today's. */
  legacy?: true
  summary: string
  attributes: { [Key in keyof Node['attributes']]-?: Attribute }
  /** Any attribute is kept, as in integrations. */
  openAttributes?: true
  /** Plain Markdown, or plainer blocks. Pure; given one node, returns nodes. */
  lower(node: Node, context: LowerContext): RootContent[]
  /** What a reader of the plain form no longer gets, as a noun phrase; absent or undefined when nothing is lost. */
  loss?: string | ((node: Node) => string | undefined)
}

/** Checks a block's definition against its node's type. */
export function defineBlock<Node extends BlockNode>(block: Block<Node>): Block<Node> {
  return block
}

type Extra = Partial<Pick<Attribute, 'required' | 'default'>>

export const text = (doc: string, extra: Extra = {}): Attribute => ({ kind: 'text', doc, ...extra })
export const number = (doc: string, extra: Extra = {}): Attribute => ({ kind: 'number', doc, ...extra })
/** A day in ISO form: `2026-03-21`. */
export const date = (doc: string, extra: Extra = {}): Attribute => ({ kind: 'date', doc, ...extra })
/** `"true"`, `"false"`, or bare. */
export const flag = (doc: string, extra: Extra = {}): Attribute => ({ kind: 'flag', doc, ...extra })
export const choice = (doc: string, values: readonly string[], extra: Extra = {}): Attribute => ({
  kind: 'choice',
  doc,
  values,
  ...extra,
})
export const reference = (doc: string, refersTo: RefersTo, extra: Extra = {}): Attribute => ({
  kind: 'reference',
  doc,
  refersTo,
  ...extra,
})

/** Whether a flag is set: `lineNumbers="true"` and a bare `lineNumbers` are, `"false"` and absence are not. */
export function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== 'false'
}

/** What every kind of table can say of itself: grids, rich tables and cards. */
export type TableAttribute = 'fullWidth' | 'headerHidden' | 'headerSticky' | 'firstColumnSticky' | 'search'

export const tableAttributes: Record<TableAttribute, Attribute> = {
  fullWidth: flag('As wide as the window.', { default: 'false' }),
  headerHidden: flag('Whether the row of column titles is left out.', { default: 'false' }),
  headerSticky: flag('Whether the column titles stay in sight.', { default: 'false' }),
  firstColumnSticky: flag('Whether the first column stays in sight.', { default: 'false' }),
  search: flag('Whether there is a search box; without the attribute, from seven rows on.'),
}
