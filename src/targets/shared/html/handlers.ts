/** mdast to hast where this target says more, or says it safer, than `mdast-util-to-hast`. */
import type { Element, ElementContent, Properties } from 'hast'
import type {
  FootnoteReference,
  Heading,
  Html,
  Image,
  ImageReference,
  Link,
  LinkReference,
  Paragraph,
  Parents,
  Text,
} from 'mdast'
import type { InlineMath, Math as MathNode } from 'mdast-util-math'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { ElementNode } from '../element.ts'
import { isSafeUrl } from '../safe-url.ts'
import { code } from './code.ts'
import { claimId, type PageState, pageOf } from './page-state.ts'
import { pipeTable } from './pipe-table.ts'
import { tabSet } from './tab-set.ts'

const hast = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

/** What may not stand in `<p>`. */
const flowNames = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'details',
  'div',
  'dl',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
])
const isFlow = (node: ElementContent): boolean => node.type === 'element' && flowNames.has(node.tagName)

function element(state: State, node: ElementNode): Element {
  const { hName, hProperties } = node.data
  const properties =
    hProperties.id === undefined ? hProperties : { ...hProperties, id: undefined, ...claimId(pageOf(state), hProperties.id) }
  const children = (): ElementContent[] => state.all(node as unknown as Parents)
  const page = pageOf(state)
  if (hName !== 'a') return hast(hName, properties, children())
  return page.inLink ? hast('span', {}, children()) : hast(hName, properties, inLink(page, children))
}

/** An empty heading has nothing to say but where it is. */
function heading(state: State, node: Heading): Element | undefined {
  const { trusted } = pageOf(state)
  if (!trusted && node.children.length === 0) {
    return node.data?.id ? hast('div', { className: ['anchor'], ...claimId(pageOf(state), node.data.id) }, []) : undefined
  }
  return hast(`h${node.depth}`, claimId(pageOf(state), node.data?.id), state.all(node))
}

/** A paragraph ends where a block stands in it. */
function paragraph(state: State, node: Paragraph): Element | Element[] {
  const children = state.all(node)
  if (!children.some(isFlow)) return hast('p', {}, children)
  const parts: Element[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (isFlow(child)) parts.push(child as Element)
    else if (last?.tagName === 'p' && !children.includes(last)) last.children.push(child)
    else if (child.type !== 'text' || child.value.trim()) parts.push(hast('p', {}, [child]))
  }
  return parts
}

function link(state: State, node: Link): Element | ElementContent[] {
  const page = pageOf(state)
  if (page.inLink || (!page.trusted && !isSafeUrl(node.url))) return state.all(node)
  const made = inLink(page, () => defaultHandlers.link(state, node))
  const { download } = node.data ?? {}
  if (download !== undefined) made.properties.download = download || true
  return made
}

function linkReference(state: State, node: LinkReference): ElementContent | ElementContent[] {
  const page = pageOf(state)
  const url = state.definitionById.get(node.identifier.toUpperCase())?.url
  if (url !== undefined && (page.inLink || (!page.trusted && !isSafeUrl(url)))) return state.all(node)
  return inLink(page, () => defaultHandlers.linkReference(state, node))
}

/** A link cannot stand in a link: the outer one counts. */
function inLink<Made>(page: PageState, make: () => Made): Made {
  page.inLink = true
  const made = make()
  page.inLink = false
  return made
}

/** A note that is not on the page cannot be led to. */
function footnoteReference(state: State, node: FootnoteReference): ElementContent {
  if (!state.footnoteById.has(node.identifier.toUpperCase()))
    return { type: 'text', value: `[^${node.label ?? node.identifier}]` }
  return defaultHandlers.footnoteReference(state, node)
}

function image(state: State, node: Image): Element | ElementContent[] {
  const { trusted } = pageOf(state)
  if (!trusted && !isSafeUrl(node.url, 'picture')) return node.alt ? [{ type: 'text', value: node.alt }] : []
  const made = defaultHandlers.image(state, node) as Element
  if (!trusted) made.properties.loading = 'lazy'
  return made
}

function imageReference(state: State, node: ImageReference): ElementContent | ElementContent[] {
  const url = state.definitionById.get(node.identifier.toUpperCase())?.url ?? ''
  if (!pageOf(state).trusted && !isSafeUrl(url, 'picture')) return node.alt ? [{ type: 'text', value: node.alt }] : []
  return defaultHandlers.imageReference(state, node)
}

/** Raw HTML that nobody took out of the tree shows as what it is. */
function html(state: State, node: Html): ElementContent | undefined {
  if (pageOf(state).trusted) return { type: 'raw', value: node.value }
  return node.value.startsWith('<!--') ? undefined : { type: 'text', value: node.value }
}

/** Spaces at line ends go; most text has no line end. */
function text(state: State, node: Text): ElementContent {
  const { value } = node
  return value.includes('\n') || value.includes('\r') ? defaultHandlers.text(state, node) : { type: 'text', value }
}

const math = (_state: State, node: MathNode): Element =>
  hast('div', { className: ['math', 'display'] }, [hast('code', {}, [{ type: 'text', value: node.value }])])
const inlineMath = (_state: State, node: InlineMath): Element =>
  hast('span', { className: ['math', 'inline'] }, [hast('code', {}, [{ type: 'text', value: node.value }])])

export const handlers: Handlers = {
  code,
  element,
  footnoteReference,
  heading,
  html,
  image,
  imageReference,
  inlineMath,
  link,
  linkReference,
  math,
  paragraph,
  tabSet,
  table: pipeTable,
  text,
} as Handlers
