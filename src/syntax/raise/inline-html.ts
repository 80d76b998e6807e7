/**
 * Raises the inline HTML that GitBook writes in Markdown text: tags are paired among their siblings, with Markdown between them.
 *
 *     <mark style="color:red;">**Hot**</mark>   →   { type: 'mark', attributes: { color: 'red' }, children: [strong] }
 *
 * HTML that GitBook has no use for stays `html`.
 */
import type { Element } from 'hast'
import type { Html, RootContent } from 'mdast'
import type { Node } from 'unist'
import type { Dialect } from '../../tree/dialect.ts'
import { plainText } from '../../tree/plain-text.ts'
import { readDivision } from '../division.ts'
import { readExpressionText } from '../expression-text.ts'
import { isFormulaText, readFormulaText } from '../formula-text.ts'
import { asShown, behindFallback } from './behind-fallback.ts'
import { firstOfSrcset } from './first-of-srcset.ts'
import {
  attribute,
  buttonLook,
  customAttributes,
  emojiOf,
  hasClass,
  iconAttributes,
  isFormula,
  markColors,
  pick,
} from './properties.ts'
import { readElement } from './read-element.ts'

const paired = /^<(\/?)(a|button|code|div|i|kbd|mark|picture|span|sub|sup)(?=[\s>])/i
const void_ = /^<(img|source)(?=[\s/>])/i
/** Inline nesting beyond this is not paired. */
const deepest = 100

interface Open {
  name: string
  /** Index among the results at which its content begins. */
  at: number
  node: Html
}

/** What was read, and how. */
interface Page {
  source: string
  dialect: Dialect
  /** Of a pipe table. */
  isInRow: boolean
}

/** The children with GitBook's inline HTML as nodes; the same array when there is none. */
export function raiseInlineHtml(children: RootContent[], page: Page): RootContent[] {
  if (!children.some((child) => child.type === 'html' && child.value.charCodeAt(0) === 60)) return children
  const results: RootContent[] = []
  const open: Open[] = []
  for (const child of children) {
    if (child.type !== 'html') results.push(child)
    else if (void_.test(child.value)) results.push(...voidElement(child))
    else raiseTag(child, results, open, page)
  }
  return results
}

function raiseTag(node: Html, results: RootContent[], open: Open[], page: Page): void {
  const match = paired.exec(node.value)
  const name = match?.[2]?.toLowerCase()
  if (name === undefined) return void results.push(node)
  if (!match?.[1]) {
    if (open.length < deepest) open.push({ name, at: results.length, node })
    return void results.push(node)
  }
  const index = open.findLastIndex((candidate) => candidate.name === name)
  if (index < 0) return void results.push(node)
  const opener = open[index] as Open
  open.length = index
  const content = results.slice(opener.at + 1)
  const made = element(name, opener.node, content, node, page)
  if (made === undefined) return void results.push(node)
  results.length = opener.at
  for (const each of made) results.push(each)
}

function voidElement(node: Html): RootContent[] {
  const parsed = readElement(node.value)
  if (parsed?.tagName !== 'img') return [node]
  const names = { src: 'src', alt: 'alt', title: 'title', width: 'width', height: 'height', size: 'dataSize' }
  return [
    make('picture', { ...pick(parsed, names), drawing: hasClass(parsed, 'gitbook-drawing') ? '' : undefined }, [], node, node),
  ]
}

function make(
  type: string,
  attributes: Record<string, string | undefined>,
  children: readonly RootContent[],
  from: Html,
  to: Html,
): RootContent {
  const known = Object.fromEntries(Object.entries(attributes).filter((entry) => entry[1] !== undefined))
  const position = from.position && to.position ? { position: { start: from.position.start, end: to.position.end } } : {}
  return { type, attributes: known, children: [...children], ...position } as unknown as RootContent
}

/** A block of GitBook's that stands in a line, as in a cell of a pipe table. */
function customBlock(from: Html, content: RootContent[], to: Html, { dialect }: Page): RootContent[] | undefined {
  if (!from.value.includes('data-gb-custom-block')) return undefined
  // In a row of a pipe table a pipe is written with a backslash, in an attribute too.
  const { rule, attributes } = readDivision(from.value.replaceAll('\\|', '|'), dialect)
  if (rule.type === 'aligned') return undefined
  return [{ ...make(rule.type, attributes, content, from, to), data: { html: true } } as unknown as RootContent]
}

/** What GitBook means by a pair of tags; undefined when nothing. */
function element(name: string, from: Html, content: RootContent[], to: Html, page: Page): RootContent[] | undefined {
  switch (name) {
    case 'code':
      return expressionElement(from, to, page)
    case 'div':
      return customBlock(from, content, to, page)
    case 'kbd':
      return [make('keyboard', {}, content, from, to)]
    case 'sub':
      return [make('subscript', {}, content, from, to)]
    case 'sup':
      return [make('superscript', {}, content, from, to)]
    case 'picture':
      return pictureElement(from, content, to)
    default:
      return from.value.length > name.length + 2 ? dressed(name, from, content, to, page) : undefined
  }
}

function dressed(name: string, from: Html, content: RootContent[], to: Html, page: Page): RootContent[] | undefined {
  const parsed = readElement(from.value)
  if (!parsed) return undefined
  if (name === 'mark') return [make('mark', { ...markColors(attribute(parsed, 'style') ?? '') }, content, from, to)]
  if (name === 'i') return iconElement(parsed, from, content, to)
  if (name === 'span') return isFormula(parsed) ? formulaElement(from, to, page) : spanElement(parsed, from, content, to)
  if (name === 'button') return hasClass(parsed, 'button') ? [buttonElement(parsed, from, content, to)] : undefined
  return linkElement(parsed, from, content, to)
}

const textOf = (content: readonly RootContent[]): string => plainText(content as readonly Node[])

/** Whatever Markdown made of what stands between the tags, it is the page that is to be read. */
const writtenBetween = (from: Html, to: Html, { source }: Page): string =>
  source.slice(from.position?.end.offset, to.position?.start.offset)

function expressionElement(from: Html, to: Html, page: Page): RootContent[] | undefined {
  const parsed = from.value.includes('expression') ? readElement(from.value) : undefined
  if (!parsed || !hasClass(parsed, 'expression')) return undefined
  return [make('expression', { source: readExpressionText(writtenBetween(from, to, page)) }, [], from, to)]
}

/** It says that it was written as an element, as other targets write it otherwise. */
function formulaElement(from: Html, to: Html, page: Page): RootContent[] | undefined {
  const written = writtenBetween(from, to, page)
  if (!isFormulaText(written)) return undefined
  const place = from.position && to.position && { position: { start: from.position.start, end: to.position.end } }
  return [{ type: 'inlineMath', value: readFormulaText(written, page.isInRow), ...place, data: { html: true } }]
}

function iconElement(parsed: Element, from: Html, content: RootContent[], to: Html): RootContent[] | undefined {
  const icon = iconAttributes(parsed)
  if (icon.name === undefined) return undefined
  const rest = behindFallback(content)
  return [make('icon', icon, [], from, rest.length > 0 ? from : to), ...rest]
}

function spanElement(parsed: Element, from: Html, content: RootContent[], to: Html): RootContent[] | undefined {
  const option = attribute(parsed, 'dataOption')
  if (option !== undefined) return [make('selectValue', { option }, content, from, to)]
  if (!('dataGbCustomInline' in parsed.properties)) return undefined
  const { code } = customAttributes(parsed)
  if (code === undefined) return content
  const character = emojiOf(code)
  const rest = character === undefined ? [] : behindFallback(content)
  const shown = textOf(content)
  const value = character === undefined ? shown : asShown(character, shown)
  return [make('emoji', { code }, [{ type: 'text', value }], from, rest.length > 0 ? from : to), ...rest]
}

function buttonElement(parsed: Element, from: Html, content: RootContent[], to: Html): RootContent {
  const names = { href: 'href', icon: 'dataIcon', action: 'dataAction', query: 'dataQuery' }
  return make('button', { ...buttonLook(parsed), ...pick(parsed, names) }, content, from, to)
}

function linkElement(parsed: Element, from: Html, content: RootContent[], to: Html): RootContent[] | undefined {
  const href = attribute(parsed, 'href')
  if ('dataFootnoteRef' in parsed.properties)
    return [make('annotation', { identifier: (href ?? '').replace(/^#(?:user-content-)?fn-?/, '') }, content, from, to)]
  if (hasClass(parsed, 'button')) return [buttonElement(parsed, from, content, to)]
  if ('dataMention' in parsed.properties) return [make('mention', { url: href }, content, from, to)]
  const id = attribute(parsed, 'id') ?? attribute(parsed, 'name')
  if (id && textOf(content).trim() === '' && content.every((node) => node.type === 'text'))
    return [make('anchor', { id }, [], from, to)]
  return undefined
}

function pictureElement(from: Html, content: readonly RootContent[], to: Html): RootContent[] | undefined {
  const images = content.filter((node) => (node.type as string) === 'picture') as unknown as {
    attributes: Record<string, string>
  }[]
  const image = images[0]
  if (!image) return undefined
  const dark = content.find(
    (node): node is Html => node.type === 'html' && /^<source\b/i.test(node.value) && /dark/.test(node.value),
  )
  const source =
    dark && readElement(`<picture>${dark.value}</picture>`)?.children.find((child): child is Element => child.type === 'element')
  const srcDark = source && firstOfSrcset(attribute(source, 'srcSet') ?? '')
  return [make('picture', { ...image.attributes, ...(srcDark ? { srcDark } : {}) }, [], from, to)]
}
