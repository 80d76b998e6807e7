/**
 * What each HTML element means in the tree. What is not listed here is not HTML; what is listed without a meaning gives way to
 * its content. Nothing an author wrote comes through but what a maker below takes over, so nothing active can.
 *
 *     b → strong          kbd → keyboard             iframe → embed
 *     center → aligned    small → element 'small'    script → nothing, with a diagnostic
 */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { block, blockquote, emphasis, link, strong, text } from '../../tree/build.ts'
import type { OpenTag } from '../../tree/html-tokens.ts'
import { anchorNode } from '../../tree/title.ts'
import { isText, toCode, toFlow, toText, wrapText } from './html-content.ts'
import { alignmentOf, definitionList, definitionPart, heading, item, itemList, paragraphOf, preformatted } from './html-flow.ts'
import { cell, row, rows, table } from './html-table.ts'
import { phrasingElement } from './phrasing-element.ts'
import { isSafeUrl } from './safe-url.ts'

/** Makes nodes of an element and its content. `unsafe` is told of what is left out. */
export type Maker = (tag: OpenTag, children: RootContent[], unsafe: (what: string) => void) => RootContent[]

export interface Meaning {
  make: Maker
  /** Has no content: nothing closes it. */
  empty?: true
  /** Its content goes with it. */
  removed?: true
  /** Ends a paragraph that is open. */
  flow?: true
  /** What is in it is not HTML: of elements without a meaning only the text is taken. */
  foreign?: true
}

const unwrap: Maker = (tag, children) => named(tag, children)
const nothing: Maker = () => []

const mark =
  (wrap: (inner: readonly RootContent[]) => RootContent): Maker =>
  (tag, children) =>
    named(tag, wrapText(children, wrap))

/** An element that Markdown has no word for, with the attributes that say something to a reader. */
const phrase: Maker = (tag, children) =>
  named(
    tag,
    wrapText(children, (inner) => phrasingElement(tag.name === 'acronym' ? 'abbr' : tag.name, spoken(tag), inner)),
  )

const typed = (type: string): Maker => mark((inner) => block(type, {}, inner) as unknown as RootContent)

function spoken({ attributes }: OpenTag): Properties {
  const properties: Properties = {}
  for (const name of ['title', 'lang', 'dir', 'datetime']) {
    const value = attributes.get(name)
    if (value) properties[name === 'datetime' ? 'dateTime' : name] = value
  }
  return properties
}

/** Keeps the place that links lead to, in front of the content. */
function named({ attributes }: OpenTag, nodes: RootContent[]): RootContent[] {
  const id = attributes.get('id')
  return id && !/\s/.test(id) ? [anchorNode(id), ...nodes] : nodes
}

const span: Maker = (tag, children) =>
  (tag.attributes.has('lang') || tag.attributes.has('dir') || tag.attributes.has('title') ? phrase : unwrap)(
    tag,
    children,
    () => {},
  )

const anchor: Maker = (tag, children, unsafe) => {
  const href = tag.attributes.get('href')?.trim()
  const name = tag.attributes.get('id') ?? tag.attributes.get('name')
  const place = name && !/\s/.test(name) ? [anchorNode(name)] : []
  if (!href) return [...place, ...children]
  if (!isSafeUrl(href)) unsafe(href)
  if (!isSafeUrl(href)) return [...place, ...children]
  const download = tag.attributes.get('download')
  const data = download === undefined ? {} : { data: { download } }
  return [...place, ...wrapText(children, (inner) => ({ ...link(href, inner, tag.attributes.get('title')), ...data }))]
}

const image: Maker = ({ attributes }, _children, unsafe) => {
  const src = attributes.get('src')?.trim() ?? ''
  const safe = isSafeUrl(src, 'picture')
  if (!safe) unsafe(src)
  const kept = ['alt', 'title', 'width', 'height'].flatMap((name) =>
    attributes.has(name) ? [[name, attributes.get(name) ?? '']] : [],
  )
  const alt = attributes.get('alt') ?? ''
  if (!src || !safe) return alt ? [text(alt)] : []
  return [block('picture', { src, ...Object.fromEntries(kept) }) as unknown as RootContent]
}

const frame: Maker = ({ name, attributes }, _children, unsafe) => {
  const source = attributes.get('src')?.trim() ?? ''
  const url = source.startsWith('//') ? `https:${source}` : source
  if (/^https?:\/\//i.test(url)) return [block('embed', { url }) as unknown as RootContent]
  unsafe(`<${name}>`)
  return []
}

const media: Maker = ({ attributes }, children, unsafe) => {
  const url = attributes.get('src')?.trim()
  if (url && !isSafeUrl(url)) unsafe(url)
  if (url && isSafeUrl(url)) return [block('embed', { url }) as unknown as RootContent]
  const source = children.find((child) => child.type === 'embed')
  return source ? [source] : children
}

const mediaSource: Maker = (tag, _children, unsafe) => (tag.attributes.has('src') ? media(tag, [], unsafe) : [])

const division: Maker = (tag, children) => {
  const flow = toFlow(named(tag, children))
  const set = { ...alignmentOf(tag), ...(tag.name === 'center' && { align: 'center' }) }
  return Object.keys(set).length > 0 ? [block('aligned', set, flow) as unknown as RootContent] : flow
}

const quote: Maker = (tag, children) => [blockquote(toFlow(named(tag, children)))]

const expandable: Maker = (tag, children) => {
  const summary = children.find((child) => child.type === 'summary') ?? block('summary', {})
  const body = toFlow(children.filter((child) => child !== summary))
  const node = block('expandable', tag.attributes.has('open') ? { open: '' } : {}, [summary as unknown as RootContent, ...body])
  return named(tag, [node as unknown as RootContent])
}

const part =
  (type: string): Maker =>
  (_tag, children) => [block(type, {}, toText(children)) as unknown as RootContent]

const figure: Maker = (tag, children) => {
  const captions = children.filter((child) => child.type === 'caption')
  const others = children.filter((child) => child.type !== 'caption' && (child.type !== 'text' || child.value.trim()))
  const flow = others.every(isText)
    ? [block('figure', {}, [...others, ...captions]) as unknown as RootContent]
    : toFlow([...others, ...captions])
  return named(tag, flow)
}

const checkbox: Maker = ({ attributes }, _children, unsafe) => {
  if (attributes.get('type')?.toLowerCase() === 'checkbox') return [text(attributes.has('checked') ? '☑ ' : '☐ ')]
  unsafe('<input>')
  return []
}

/** A control, a drawing or a plug-in goes; what it says, or what it has for those who cannot see it, stays. */
const wordsOf =
  (make: Maker): Maker =>
  (tag, children, unsafe) => {
    unsafe(`<${tag.name}>`)
    return make(tag, children, unsafe)
  }

/** A control stands apart from what is beside it, as a box does on a page. */
const apart: Maker = (tag, children) =>
  children.length > 0 && children.every(isText) ? [text(' '), ...named(tag, children), text(' ')] : named(tag, children)

const choice: Maker = (tag, children) => {
  const label = tag.attributes.get('label')
  return item(tag, label ? [text(label), ...itemList(tag, children)] : children)
}

const removal = wordsOf(nothing)

const entries = (names: string, meaning: Meaning): [string, Meaning][] => names.split(' ').map((name) => [name, meaning])

export const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...entries('b strong', { make: mark(strong) }),
  ...entries('i em', { make: mark(emphasis) }),
  ...entries('s strike del', { make: mark((inner) => ({ type: 'delete', children: [...inner] }) as RootContent) }),
  ...entries('code tt samp', { make: (tag, children) => named(tag, toCode(toText(children))) }),
  ...entries('kbd', { make: typed('keyboard') }),
  ...entries('sub', { make: typed('subscript') }),
  ...entries('sup', { make: typed('superscript') }),
  ...entries('u ins mark small abbr acronym q cite dfn var bdi bdo time ruby rt rp', { make: phrase }),
  ...entries('span', { make: span }),
  ...entries('font big blink nobr marquee label data output meter progress basefont rb rtc picture map', { make: unwrap }),
  ...entries('button', { make: apart }),
  ...entries('a', { make: anchor }),
  ...entries('img image', { make: image, empty: true }),
  ...entries('br', { make: () => [{ type: 'break' }], empty: true }),
  ...entries('hr', { make: () => [{ type: 'thematicBreak' }], empty: true, flow: true }),
  ...entries('wbr track param area col keygen', { make: nothing, empty: true }),
  ...entries('source', { make: mediaSource, empty: true }),
  ...entries('p', { make: paragraphOf, flow: true }),
  ...entries('h1 h2 h3 h4 h5 h6', { make: heading, flow: true }),
  ...entries('ul ol menu dir', { make: itemList, flow: true }),
  ...entries('li', { make: item, flow: true }),
  ...entries('dl', { make: definitionList, flow: true }),
  ...entries('dt dd', { make: definitionPart, flow: true }),
  ...entries('blockquote', { make: quote, flow: true }),
  ...entries('pre xmp listing plaintext', { make: preformatted, flow: true }),
  ...entries(
    'div center section article header footer main aside nav address hgroup search form fieldset legend dialog html body',
    {
      make: division,
      flow: true,
    },
  ),
  ...entries('details', { make: expandable, flow: true }),
  ...entries('summary', { make: part('summary'), flow: true }),
  ...entries('figure', { make: figure, flow: true }),
  ...entries('figcaption', { make: part('caption'), flow: true }),
  ...entries('table', { make: table, flow: true }),
  ...entries('caption', { make: paragraphOf, flow: true }),
  ...entries('thead tbody tfoot', { make: rows, flow: true }),
  ...entries('colgroup', { make: nothing, removed: true }),
  ...entries('tr', { make: row, flow: true }),
  ...entries('td th', { make: cell, flow: true }),
  ...entries('iframe embed', { make: frame, empty: true }),
  ...entries('video audio', { make: media }),
  ...entries('noscript noembed noframes slot', { make: unwrap }),
  ...entries('input', { make: checkbox, empty: true }),
  ...entries('select datalist', { make: wordsOf(itemList), flow: true }),
  ...entries('option optgroup', { make: choice, flow: true }),
  ...entries('textarea title object applet canvas', { make: wordsOf(apart) }),
  ...entries('svg math', { make: wordsOf(unwrap), foreign: true }),
  ...entries('script style template frameset head portal', { make: removal, removed: true }),
  ...entries('meta link base frame', { make: removal, empty: true }),
])
