/** What each HTML element that GitBook writes becomes. One entry an element; all others are left to hast-util-to-mdast. */
import type { Element, ElementContent } from 'hast'
import type { Handle, State } from 'hast-util-to-mdast'
import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { InlineMath } from 'mdast-util-math'
import type { Dialect } from '../../tree/dialect.ts'
import { isFormulaText, readFormulaText } from '../formula-text.ts'
import { asShown, behindFallback } from './behind-fallback.ts'
import { captionsApart } from './captions-apart.ts'
import type { ReadCell } from './cell-markdown.ts'
import { customBlock } from './custom-block.ts'
import { firstOfSrcset } from './first-of-srcset.ts'
import { flowBlock, hiddenPhrasing } from './hidden-phrasing.ts'
import { codeFromPre } from './pre.ts'
import {
  alignment,
  attribute,
  buttonLook,
  emojiOf,
  hasClass,
  iconAttributes,
  isAligned,
  isFormula,
  markColors,
  pick,
} from './properties.ts'
import { dataTable } from './table.ts'
import { textContent } from './text-content.ts'

type Result = RootContent | RootContent[] | undefined

/** Gives what a handler made the position of its element. */
const handle =
  (make: (state: State, element: Element) => Result): Handle =>
  (state, element) => {
    const made = make(state, element)
    for (const node of Array.isArray(made) ? made : made ? [made] : []) if (!node.position) state.patch(element, node as Nodes)
    return made as Nodes | Nodes[] | undefined
  }

const all = (state: State, element: Element): RootContent[] => state.all(element) as RootContent[]

/** An element that only dresses its content up. */
const unwrap = handle((state, element) => all(state, element))
const wrap = (type: string): Handle => handle((state, element) => hiddenPhrasing(type, {}, all(state, element)))

const footnote = (href: string | undefined): string => (href ?? '').replace(/^#(?:user-content-)?fn-?/, '')

function anchor(state: State, element: Element): Result {
  const href = attribute(element, 'href')
  if ('dataFootnoteRef' in element.properties)
    return hiddenPhrasing('annotation', { identifier: footnote(href) }, all(state, element))
  if (hasClass(element, 'button'))
    return hiddenPhrasing('button', { href, ...buttonLook(element), icon: attribute(element, 'dataIcon') }, all(state, element))
  if ('dataMention' in element.properties) return hiddenPhrasing('mention', { url: href }, all(state, element))
  const id = attribute(element, 'id') ?? attribute(element, 'name')
  const children = all(state, element)
  const target: RootContent[] = id && !id.startsWith('user-content-fn') ? [hiddenPhrasing('anchor', { id })] : []
  if (href === undefined || (target.length > 0 && children.length === 0)) return [...target, ...children]
  const download = attribute(element, 'download')
  const data = download === undefined ? {} : { data: { download } }
  const title = attribute(element, 'title') ?? null
  return [...target, { type: 'link', url: href, title, children: children as PhrasingContent[], ...data }]
}

function button(state: State, element: Element): Result {
  if (!hasClass(element, 'button')) return all(state, element)
  const attributes = {
    style: 'primary',
    ...buttonLook(element),
    ...pick(element, { icon: 'dataIcon', action: 'dataAction', query: 'dataQuery' }),
  }
  return hiddenPhrasing('button', attributes, all(state, element))
}

function picture(element: Element, dark?: string): RootContent {
  const attributes = pick(element, { src: 'src', alt: 'alt', title: 'title', width: 'width', height: 'height', size: 'dataSize' })
  const drawing = hasClass(element, 'gitbook-drawing') ? '' : undefined
  return hiddenPhrasing('picture', { ...attributes, srcDark: dark, drawing })
}

function pictureWithSources(state: State, element: Element): Result {
  const parts = element.children.filter((child): child is Element => child.type === 'element')
  const dark = parts.find((part) => part.tagName === 'source' && /dark/.test(attribute(part, 'media') ?? ''))
  const image = parts.find((part) => part.tagName === 'img')
  const srcDark = dark && firstOfSrcset(attribute(dark, 'srcSet') ?? '')
  return image ? picture(image, srcDark) : all(state, element)
}

function figure(state: State, element: Element): Result {
  const { media, captions } = captionsApart(element)
  const shown = all(state, media).flatMap(unparagraph).filter(isNotBlank)
  if (shown.length > 0 && shown.every(isEmbed))
    return captioned(
      shown,
      captions.flatMap((caption) => linesOf(all(state, caption))),
    )
  return flowBlock('figure', {}, [...shown, ...captions.flatMap((caption) => captionOf(state, caption))])
}

const isEmbed = (node: RootContent): boolean => (node.type as string) === 'embed'

/** A caption below players is that of the last one. */
function captioned(embeds: readonly RootContent[], caption: RootContent[]): RootContent[] {
  if (!caption.some(isNotBlank)) return [...embeds]
  const words: RootContent = { type: 'paragraph', children: caption as PhrasingContent[] }
  return embeds.map((node, index) => (index < embeds.length - 1 ? node : ({ ...node, children: [words] } as RootContent)))
}

function captionOf(state: State, element: Element): RootContent[] {
  const children = linesOf(all(state, element))
  const node = flowBlock('caption', {}, children)
  state.patch(element, node as Nodes)
  return children.some((child) => isNotBlank(child)) ? [node] : []
}

/** Paragraphs as phrasing, with a break between them. */
function linesOf(nodes: readonly RootContent[]): RootContent[] {
  const lines = nodes.filter((node, index) => isNotBlank(node) || isBetweenWords(nodes[index - 1], nodes[index + 1]))
  const startsLine = (index: number): boolean => index > 0 && lines.slice(index - 1, index + 1).some(isBlock)
  return lines.flatMap((node, index) => (startsLine(index) ? [{ type: 'break' } as const, ...wordsIn(node)] : wordsIn(node)))
}

/** `<em>low</em> <strong>tide</strong>`: a space that keeps words apart. */
const isBetweenWords = (before: RootContent | undefined, after: RootContent | undefined): boolean =>
  [before, after].every((node) => node !== undefined && node.type !== 'paragraph')

const isBlock = ({ type }: RootContent): boolean => type === 'paragraph' || type === 'heading' || type === 'list'
const isParagraph = ({ type }: RootContent): boolean => type === 'paragraph'
const unparagraph = (node: RootContent): RootContent[] => (isParagraph(node) ? (node as Paragraph).children : [node])

/** The text of a block; a heading or a list is none within a line. */
const wordsIn = (node: RootContent): RootContent[] => {
  if (node.type === 'heading') return node.children
  if (node.type === 'list') return linesOf(node.children.flatMap((item) => item.children))
  return unparagraph(node)
}
const isNotBlank = (node: RootContent): boolean => node.type !== 'text' || node.value.trim() !== ''

function division(dialect: Dialect): (state: State, element: Element) => Result {
  return (state, element) => {
    const custom = customBlock(element, dialect)
    if (custom) return flowBlock(custom.rule.type, custom.attributes, state.toFlow(state.all(element)) as RootContent[])
    const written = all(state, element)
    const children = written.filter(isNotBlank)
    const shared = pick(element, { align: 'align', fullWidth: 'dataFullWidth' })
    const framed = { ...shared, withFrame: attribute(element, 'dataWithFrame') }
    if (children.length > 1 && children.every((child) => (child.type as string) === 'figure'))
      return flowBlock('gallery', shared, children)
    const only = children.length === 1 ? (children[0] as RootContent) : undefined
    if (only && (only.type as string) === 'figure') return dressFigure(only, framed)
    if (only && isPicture(only) && (framed.withFrame ?? shared.align) !== undefined)
      return dressFigure(flowBlock('figure', {}, [only]), framed)
    const set = alignment(element)
    return isAligned(set) ? flowBlock('aligned', set, state.toFlow(written as never) as RootContent[]) : children
  }
}

const isPicture = (node: RootContent): boolean => (node as { real?: string }).real === 'picture'

function dressFigure(node: RootContent, attributes: Record<string, string | undefined>): RootContent {
  const { children, position } = node as unknown as { children: RootContent[]; position?: RootContent['position'] }
  const dressed = flowBlock('figure', attributes, children)
  return position ? { ...dressed, position } : dressed
}

function paragraph(state: State, element: Element): Result {
  const children = all(state, element) as PhrasingContent[]
  const inner = flowOf(state, children)
  const set = alignment(element)
  if (!children.some(isNotBlank)) return undefined
  for (const node of inner) if (!node.position) state.patch(element, node as Nodes)
  if (!isAligned(set)) return inner
  // A player is as wide as the text.
  if (inner.some(isEmbed)) return inner.map((node) => (isEmbed(node) ? node : flowBlock('aligned', set, [node])))
  return flowBlock('aligned', set, inner)
}

function flowOf(state: State, children: PhrasingContent[]): RootContent[] {
  if (children.some((child) => (child.type as string) === 'figure')) return children.filter(isNotBlank)
  if (!children.some(isEmbed)) return [{ type: 'paragraph', children }]
  return (state.toFlow(children as never) as RootContent[]).filter(hasWords)
}

const hasWords = (node: RootContent): boolean => !isParagraph(node) || (node as Paragraph).children.some(isNotBlank)

function heading(state: State, element: Element): Result {
  const depth = Number(element.tagName.charAt(1)) as 1 | 2 | 3 | 4 | 5 | 6
  const children = all(state, element) as PhrasingContent[]
  const anchors = children.filter((child) => (child as { real?: string }).real === 'anchor') as unknown as {
    attributes: { id: string }
  }[]
  const id = attribute(element, 'id') ?? anchors[0]?.attributes.id
  const rest = children.filter((child) => (child as { real?: string }).real !== 'anchor')
  const node: RootContent = { type: 'heading', depth, children: rest, ...(id ? { data: { id } } : {}) }
  state.patch(element, node)
  const set = alignment(element)
  return isAligned(set) ? flowBlock('aligned', set, [node]) : node
}

function details(state: State, element: Element): Result {
  const isSummary = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'summary'
  const summary = element.children.find(isSummary) as Element | undefined
  const body = state.toFlow(
    state.all({ ...element, children: element.children.filter((child) => !isSummary(child)) }),
  ) as RootContent[]
  const title = flowBlock('summary', {}, summary ? linesOf(all(state, summary)) : [])
  if (summary) state.patch(summary, title as Nodes)
  return flowBlock('expandable', pick(element, { open: 'open' }), [title, ...body.filter(isNotBlank)])
}

/** TeX is read from the page, as parsers of HTML take runs of blanks for one. */
function formula(element: Element, html: string): InlineMath | undefined {
  const [first] = element.children
  const written = html.slice(first?.position?.start.offset ?? 0, element.children.at(-1)?.position?.end.offset ?? 0)
  return isFormulaText(written) ? { type: 'inlineMath', value: readFormulaText(written, false) } : undefined
}

const span = (html: string) => (state: State, element: Element) =>
  (isFormula(element) && formula(element, html)) || dressedSpan(state, element)

function dressedSpan(state: State, element: Element): Result {
  const children = all(state, element)
  const option = attribute(element, 'dataOption')
  if (option !== undefined) return hiddenPhrasing('selectValue', { option }, children)
  if (attribute(element, 'dataTag') !== 'emoji') return children
  const code = attribute(element, 'dataCode') ?? ''
  const character = emojiOf(code)
  const shown = textContent(element)
  const value = character === undefined ? shown : asShown(character, shown)
  const node = hiddenPhrasing('emoji', { code }, [{ type: 'text', value }])
  return character === undefined ? node : [node, ...behindFallback(children)]
}

function code(_state: State, element: Element): Result {
  const source = textContent(element)
  if (hasClass(element, 'expression')) return hiddenPhrasing('expression', { source: source.trim() })
  return source === '' ? undefined : { type: 'inlineCode', value: source }
}

function italic(state: State, element: Element): Result {
  const icon = iconAttributes(element)
  const children = all(state, element) as PhrasingContent[]
  if (icon.name !== undefined) return [hiddenPhrasing('icon', icon), ...behindFallback(children)]
  return children.length > 0 ? { type: 'emphasis', children } : undefined
}

/** A frame or a player. What it holds besides its sources is for browsers that know neither. */
const player = handle((state, element) => {
  const sources = element.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'source')
  const url = [element, ...sources].map((each) => attribute(each, 'src')).find(Boolean)
  return url ? flowBlock('embed', { url }) : all(state, element)
})

/** The handlers for one dialect and one piece of HTML. */
export function handlersFor(dialect: Dialect, html: string, readCell: ReadCell): Record<string, Handle> {
  const tableHandler = handle((state, element) => dataTable(state, element, readCell))
  return {
    a: handle(anchor),
    audio: player,
    button: handle(button),
    code: handle(code),
    details: handle(details),
    div: handle(division(dialect)),
    embed: player,
    figure: handle(figure),
    font: unwrap,
    h1: handle(heading),
    h2: handle(heading),
    h3: handle(heading),
    h4: handle(heading),
    h5: handle(heading),
    h6: handle(heading),
    i: handle(italic),
    iframe: player,
    img: handle((_state, element) => picture(element)),
    kbd: wrap('keyboard'),
    mark: handle((state, element) =>
      hiddenPhrasing('mark', { ...markColors(attribute(element, 'style') ?? '') }, all(state, element)),
    ),
    p: handle(paragraph),
    picture: handle(pictureWithSources),
    pre: handle((_state, element) => codeFromPre(element)),
    span: handle(span(html)),
    sub: wrap('subscript'),
    summary: handle((state, element) => flowBlock('summary', {}, linesOf(all(state, element)))),
    sup: wrap('superscript'),
    table: tableHandler,
    u: unwrap,
    video: player,
  }
}
