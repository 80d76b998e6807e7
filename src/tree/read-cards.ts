/**
 * What the rows of a card table say.
 *
 *     | **Ferries** | Times and fares | [ferries.md] (target) | [dawn.png] (cover) |
 *       →   { title: Ferries, target: { url: 'ferries.md' }, cover: { url: 'dawn.png' }, fields: [Times and fares] }
 */
import type { RootContent } from 'mdast'
import { paragraph } from './build.ts'
import { asFlow, isPhrasing, textOf } from './flow.ts'
import type { BlockNode } from './nodes.ts'
import { type Cell, readTable } from './read-table.ts'
import { trimmed } from './title.ts'
import { walk } from './walk.ts'

export interface Leads {
  url: string
  /** The text of the link; for a cover, what the image shows. */
  label: string
}

export interface Cover extends Leads {
  /** `cover`, `contain` or `fill`. */
  fit: string | undefined
}

export interface CardField {
  /** Title of the column. */
  label: RootContent[]
  /** Flow or phrasing. */
  content: RootContent[]
}

export interface Card {
  cover: Cover | undefined
  coverDark: Cover | undefined
  /** Where the card leads, and what else stands in target columns. */
  targets: Leads[]
  /** Icons, images and badges that stand before the title. */
  lead: RootContent[]
  /** Phrasing: the first line of the cell that names the card. */
  title: RootContent[]
  /** Title of the column in which the title stands. */
  titleLabel: RootContent[]
  /** The rest of that cell, then the other visible cells; empty ones are left out. */
  fields: CardField[]
}

/** Reads a `cards` node; hidden columns without a role are not shown and not read. */
export function readCards(cards: BlockNode): Card[] {
  return readTable(cards).rows.map(readCard)
}

/** Every link, mention and button in a text. */
export function linksIn(nodes: readonly RootContent[]): Leads[] {
  return addresses(nodes, links)
}

function readCard(row: readonly Cell[]): Card {
  const visible = row.filter(({ column, content }) => !column.role && !column.hidden && content.length > 0)
  const titled = namingCell(visible.map(({ content }) => content))
  const cell = visible[titled]
  const { before, title, after } = splitLine(cell?.content ?? [])
  const rest = visible.slice(titled + 1).map(({ column, content }) => ({ label: column.title, content }))
  return {
    cover: coverOf(row, 'cover'),
    coverDark: coverOf(row, 'coverDark'),
    targets: row.filter(({ column }) => column.role === 'target').flatMap(({ content }) => linksIn(content)),
    lead: [...visible.slice(0, Math.max(titled, 0)).flatMap(({ content }) => content), ...before].map(withoutLevel),
    title,
    titleLabel: cell?.column.title ?? [],
    fields: after.length > 0 ? [{ label: [], content: after }, ...rest] : rest,
  }
}

/** Which of the visible cells names a card: the first with words, rather than one with only an emoji or badges; -1 when none does. */
export function namingCell(contents: readonly (readonly RootContent[])[]): number {
  const named = contents.findIndex((content) => content.some(hasWords))
  return named >= 0 ? named : contents.findIndex((content) => textOf(content) !== '')
}

/** Buttons without an address are how authors write badges. */
function hasWords(node: RootContent): boolean {
  if (node.type === 'button') return false
  if ('children' in node && node.children.length > 0) return node.children.some(hasWords)
  return /[\p{L}\p{N}]/u.test(textOf([node]))
}

/** Authors size an icon by a heading around it: without words it heads nothing. */
export const withoutLevel = (node: RootContent): RootContent => (node.type === 'heading' ? paragraph(node.children) : node)

export interface TitledContent {
  before: RootContent[]
  title: RootContent[]
  after: RootContent[]
}

/** Splits content at its first line that has text. */
export function splitLine(content: readonly RootContent[]): TitledContent {
  if (content.every(isPhrasing)) {
    const end = content.findIndex((child, index) => child.type === 'break' && textOf(content.slice(0, index)) !== '')
    if (end < 0) return { before: [], title: trimmed(content), after: [] }
    return { before: [], title: trimmed(content.slice(0, end)), after: trimmed(content.slice(end + 1)) }
  }
  const flow = asFlow(content)
  const at = flow.findIndex((child) => (child.type === 'paragraph' || child.type === 'heading') && textOf([child]) !== '')
  const line = flow[at]
  if (line?.type !== 'paragraph' && line?.type !== 'heading') return { before: [], title: [], after: flow }
  const inner = splitLine(line.children)
  const rest = inner.after.length > 0 ? asFlow(inner.after) : []
  return { before: flow.slice(0, at), title: inner.title, after: [...rest, ...flow.slice(at + 1)] }
}

function coverOf(row: readonly Cell[], role: 'cover' | 'coverDark'): Cover | undefined {
  for (const { cell, column, content } of row) {
    const leads = column.role === role ? addresses(content, linksAndImages)[0] : undefined
    if (leads) return { url: leads.url, label: isNamedAfterFile(leads) ? '' : leads.label, fit: cell.attributes.objectFit }
  }
  return undefined
}

const links: ReadonlySet<string> = new Set(['button', 'link', 'mention'])
const linksAndImages: ReadonlySet<string> = new Set([...links, 'image', 'picture'])

/** GitBook names the link of a cover after its file, which says nothing of what it shows. */
export function isNamedAfterFile({ url, label }: Leads): boolean {
  const name = url.split('/').at(-1) ?? ''
  return label === name || label === name.replaceAll('%20', ' ') || label === url
}

function addresses(nodes: readonly RootContent[], types: ReadonlySet<string>): Leads[] {
  const found: Leads[] = []
  for (const node of nodes) {
    walk(node, (child) => {
      if (!types.has(child.type)) return undefined
      const url = child.url ?? child.attributes?.url ?? child.attributes?.href ?? child.attributes?.src
      if (!url) return undefined
      const { alt } = child as { alt?: string | null }
      found.push({ url, label: alt ?? child.attributes?.alt ?? textOf([child as unknown as RootContent]) })
      return 'skip'
    })
  }
  return found
}
