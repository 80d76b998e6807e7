/** mdast to hast where this target says more, or says it safer, than `mdast-util-to-hast`. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Heading, Html, Image, Link, Paragraph, Parents, Table, TableRow, Text } from 'mdast'
import type { InlineMath, Math as MathNode } from 'mdast-util-math'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { ElementNode } from '../shared/element.ts'
import { isSafeUrl } from '../shared/safe-url.ts'
import { code } from './code.ts'
import { claimId, pageOf } from './page-state.ts'
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
  return hast(hName, properties, state.all(node as unknown as Parents))
}

function heading(state: State, node: Heading): Element {
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
  if (!pageOf(state).trusted && !isSafeUrl(node.url)) return state.all(node)
  return defaultHandlers.link(state, node)
}

function image(state: State, node: Image): Element | ElementContent[] {
  const { trusted } = pageOf(state)
  if (!trusted && !isSafeUrl(node.url, 'picture')) return node.alt ? [{ type: 'text', value: node.alt }] : []
  const made = defaultHandlers.image(state, node) as Element
  if (!trusted) made.properties.loading = 'lazy'
  return made
}

/** Raw HTML that nobody took out of the tree shows as what it is. */
function html(state: State, node: Html): ElementContent | undefined {
  if (pageOf(state).trusted) return { type: 'raw', value: node.value }
  return node.value.startsWith('<!--') ? undefined : { type: 'text', value: node.value }
}

/** Wide tables scroll on their own; alignment is a class. */
function table(state: State, node: Table): Element {
  const [head, ...rows] = node.children
  const content: Element[] = []
  if (head?.children.some((cell) => cell.children.length > 0)) content.push(section(state, node, 'thead', [head]))
  if (rows.length > 0 || content.length === 0) content.push(section(state, node, 'tbody', rows))
  return hast('div', { className: ['table'], tabIndex: 0 }, [hast('table', {}, state.wrap(content, true))])
}

function section(state: State, node: Table, tagName: string, rows: readonly TableRow[]): Element {
  const cellName = tagName === 'thead' ? 'th' : 'td'
  const children = rows.map((row) => {
    const cells = row.children.map((cell, index) => {
      const align = node.align?.[index]
      const properties: Properties = {
        ...(cellName === 'th' && { scope: 'col' }),
        ...(align && { className: [`align-${align}`] }),
      }
      return hast(cellName, properties, state.all(cell))
    })
    return hast('tr', {}, state.wrap(cells, true))
  })
  return hast(tagName, {}, state.wrap(children, true))
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
  heading,
  html,
  image,
  inlineMath,
  link,
  math,
  paragraph,
  tabSet,
  table,
  text,
} as Handlers
