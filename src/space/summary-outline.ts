/**
 * The tree of a SUMMARY.md → its parts and entries, with targets as they were written.
 *
 *     ## Beds                             { title: 'Beds', entries: [
 *     * [Herbs](herbs.md "Kräuter")   →     { title: 'Herbs', linkTitle: 'Kräuter', target: 'herbs.md', line: 2 } ] }
 */
import type { Heading, Link, List, ListItem, Nodes, Root, RootContent } from 'mdast'
import { inlineDefinitions } from './inline-definitions.ts'
import { isMap, readYaml } from './read-yaml.ts'
import { entryTitle, titleText } from './summary-title.ts'

export interface OutlineEntry {
  title: string
  linkTitle?: string
  /** As written, escapes and entities decoded; empty for `[Title]()`, absent for a label. */
  target?: string
  generator?: string
  line: number
  /** The text that was parsed, of the link; empty for a label. */
  link: string
  children: OutlineEntry[]
}

export interface OutlinePart {
  title?: string
  slug?: string
  entries: OutlineEntry[]
}

export interface Outline {
  title?: string
  parts: OutlinePart[]
}

/** `text` is what `tree` was parsed from. */
export function outlineOf(tree: Root, text: string): Outline {
  const outline: Outline = { parts: [{ entries: [] }] }
  for (const node of inlineDefinitions(tree).children) addNode(outline, node, text)
  const parts = outline.parts.filter((part) => part.title !== undefined || part.entries.length > 0)
  return { ...outline, parts }
}

/** The first H1 is the title of the whole; any other heading starts a part, a divider one without a title. */
function addNode(outline: Outline, node: RootContent, text: string): void {
  const entries = outline.parts.at(-1)?.entries ?? []
  if (node.type === 'heading' && isTitle(outline, node)) outline.title = titleText(node.children)
  else if (node.type === 'heading') outline.parts.push(partOf(node))
  else if (node.type === 'thematicBreak') outline.parts.push({ entries: [] })
  else if (node.type === 'list') entries.push(...entriesOf(node, text))
  else if (node.type === 'paragraph') entries.push(...linksIn(node).map((link) => entryOf([link], link, text)))
}

const isTitle = ({ title, parts }: Outline, { depth }: Heading): boolean =>
  depth === 1 && title === undefined && parts.length === 1 && parts[0]?.entries.length === 0

function partOf(heading: Heading): OutlinePart {
  const slug = heading.data?.id ?? idInHtml(heading)
  return { title: titleText(heading.children), ...(slug ? { slug } : {}), entries: [] }
}

/** `<a href="#beds" id="beds"></a>` where the parser left it as HTML. */
function idInHtml(heading: Heading): string | undefined {
  const ids = heading.children.map((node) => (node.type === 'html' ? /\bid="([^"]+)"/.exec(node.value)?.[1] : undefined))
  return ids.find((id) => id !== undefined)
}

const entriesOf = (list: List, text: string): OutlineEntry[] => list.children.flatMap((item) => entriesOfItem(item, text))

/** An item without text of its own gives its entries to the level above. */
function entriesOfItem(item: ListItem, text: string): OutlineEntry[] {
  const own = item.children.find((node) => node.type !== 'list')
  const children = item.children.filter((node) => node.type === 'list').flatMap((list) => entriesOf(list, text))
  if (!own) return children
  if (own.type === 'code') return [{ ...generatorOf(own.value, lineOf(own)), children }]
  const entry = entryOf('children' in own ? own.children : [own], own, text)
  return [{ ...entry, children }]
}

function entryOf(nodes: readonly RootContent[], at: Nodes, text: string): OutlineEntry {
  const link = nodes.flatMap(linksIn)[0]
  const title = entryTitle(nodes, link)
  const line = lineOf(link ?? at)
  if (!link) return { title, line, link: '', children: [] }
  const linkTitle = 'title' in link ? titleText([{ type: 'text', value: link.title ?? '' }]) : ''
  return { title, ...(linkTitle ? { linkTitle } : {}), target: targetOf(link), line, link: textOf(link, text), children: [] }
}

const textOf = ({ position }: Nodes, text: string): string => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

/** A mention is a link whose title is `mention`: GitBook's nodes have the address among their attributes. */
export type EntryLink = Link | Extract<RootContent, { type: 'mention' }>

function linksIn(node: Nodes): EntryLink[] {
  if (node.type === 'link' || node.type === 'mention') return [node]
  return 'children' in node ? node.children.flatMap(linksIn) : []
}

const targetOf = (link: EntryLink): string => (link.type === 'link' ? link.url : (link.attributes.url ?? '')).trim()

const lineOf = (node: Nodes): number => node.position?.start.line ?? 1

/** GitBook makes pages out of what the YAML names; the name of the specification is the only title there is. */
function generatorOf(yaml: string, line: number): OutlineEntry {
  const { value } = readYaml(yaml, { file: '', source: yaml, start: 0, id: 'config/invalid-yaml', what: 'SUMMARY.md' })
  const title = ['dependencies', 'spec', 'ref', 'spec'].reduce<unknown>((map, key) => (isMap(map) ? map[key] : undefined), value)
  return { title: typeof title === 'string' ? title : '', generator: yaml, line, link: '', children: [] }
}
