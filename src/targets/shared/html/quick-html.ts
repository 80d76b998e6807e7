/**
 * Writes plain Markdown straight to HTML, several times as fast as through hast and to the same letter. Most of most pages is that.
 * Whatever is not plain is not touched: the caller writes it the long way. A test compares the two ways on every page there is.
 *
 *     paragraph(text 'a < ', strong('b'))   →   '<p>a &#x3C; <strong>b</strong></p>'
 */
import type { AlignType, Code, Heading, Link, List, ListItem, RootContent, Table, TableRow } from 'mdast'
import { isPhrasing, textOf } from '../../../tree/flow.ts'
import { isSafeUrl } from '../safe-url.ts'
import { claimId, type PageState } from './page-state.ts'

const plainTypes: ReadonlySet<string> = new Set([
  'blockquote',
  'break',
  'code',
  'delete',
  'emphasis',
  'heading',
  'inlineCode',
  'link',
  'list',
  'listItem',
  'paragraph',
  'strong',
  'table',
  'tableCell',
  'tableRow',
  'text',
  'thematicBreak',
])
const plainUrl = /^(?:[\w!#$&'()*+,\-./:;=?@~]|%[0-9a-f]{2})*$/i
const names: Readonly<Record<string, string>> = { delete: 'del', emphasis: 'em', strong: 'strong' }

/** The HTML of a block, or undefined when it holds anything that is not plain. */
export function quickHtml(node: RootContent, page: PageState): string | undefined {
  return page.trusted || !isPlain(node, false) ? undefined : flow(node, page)
}

function isPlain(node: RootContent, isInLink: boolean): boolean {
  if (!plainTypes.has(node.type) || (node.data && 'hName' in node.data)) return false
  if (node.type === 'link')
    return (
      !isInLink &&
      node.data?.download === undefined &&
      plainUrl.test(node.url) &&
      isSafeUrl(node.url) &&
      hasWords(node) &&
      node.children.every((child) => isPlain(child, true))
    )
  if (node.type === 'code') return !node.data && !node.value.includes('[!code ')
  // A tag may have brought blocks into a cell.
  if (node.type === 'tableCell' && !node.children.every(isPhrasing)) return false
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return false
  if (node.type === 'heading' && node.children.length === 0) return false
  if (!('children' in node)) return true
  for (const child of node.children) if (!isPlain(child, isInLink)) return false
  return true
}

/** A link without words is not as plain as it looks. */
const hasWords = ({ children }: Link): boolean => children.some((child) => ('value' in child ? /\S/.test(child.value) : true))

function flow(node: RootContent, page: PageState): string {
  switch (node.type) {
    case 'paragraph':
      return `<p>${phrasing(node.children)}</p>`
    case 'heading':
      return heading(node, page)
    case 'thematicBreak':
      return '<hr>'
    case 'code':
      return page.spelling?.code?.(node) ?? code(node)
    case 'blockquote':
      return `<blockquote>${onLines(node.children.map((child) => flow(child, page)))}</blockquote>`
    case 'list':
      return list(node, page)
    case 'table':
      return table(node)
    default:
      return phrasing([node])
  }
}

/** What stands loosely in an element: each on a line of its own. */
const onLines = (parts: readonly string[]): string => (parts.length > 0 ? `\n${parts.join('\n')}\n` : '\n')

function heading(node: Heading, page: PageState): string {
  const { depth, data, children } = node
  const { id } = claimId(page, data?.id)
  if (page.spelling?.heading) return page.spelling.heading(node, id, phrasing(children))
  return `<h${depth}${id === undefined ? '' : ` id="${attribute(id)}"`}>${phrasing(children)}</h${depth}>`
}

function code({ lang, value }: Code): string {
  const language = lang?.split(/\s/, 1)[0]
  const name = language ? ` class="${attribute(`language-${language}`)}"` : ''
  return `<pre><code${name}>${value ? text(`${value}\n`) : ''}</code></pre>`
}

const isLoose = (item: ListItem): boolean => item.spread ?? item.children.length > 1

function list(node: List, page: PageState): string {
  const name = node.ordered ? 'ol' : 'ul'
  const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : ''
  const isSpread = node.spread || node.children.some(isLoose)
  return `<${name}${start}>${onLines(node.children.map((item) => listItem(item, isSpread === true, page)))}</${name}>`
}

/** In a tight list, paragraphs go and what they hold stands in the item itself. */
function listItem({ children }: ListItem, isSpread: boolean, page: PageState): string {
  let result = ''
  children.forEach((child, index) => {
    const isText = child.type === 'paragraph'
    if (isSpread || index !== 0 || !isText) result += '\n'
    result += isText && !isSpread ? phrasing(child.children) : flow(child, page)
  })
  const last = children.at(-1)
  return `<li>${result}${last && (isSpread || last.type !== 'paragraph') ? '\n' : ''}</li>`
}

function table({ align, children }: Table): string {
  const [head, ...rows] = children
  const hasHead = head?.children.some((cell) => cell.children.length > 0) ?? false
  const parts = hasHead && head ? [section('thead', [head], align)] : []
  if (rows.length > 0 || parts.length === 0) parts.push(section('tbody', rows, align))
  const label = (head?.children ?? []).flatMap((cell) => textOf(cell.children) || []).join(', ')
  const region = label ? ` role="group" aria-label="${attribute(label)}"` : ''
  return `<div class="table" tabindex="0"${region}><table>${onLines(parts)}</table></div>`
}

function section(name: 'thead' | 'tbody', rows: readonly TableRow[], align: readonly AlignType[] | null | undefined): string {
  const cell = name === 'thead' ? 'th' : 'td'
  const scope = name === 'thead' ? ' scope="col"' : ''
  const lines = rows.map((row) => {
    const cells = row.children.map(({ children }, index) => {
      const side = align?.[index]
      const alignment = side ? ` class="align-${side}"` : ''
      if (children.length === 0) return `<td${alignment}></td>`
      return `<${cell}${scope}${alignment}>${phrasing(children)}</${cell}>`
    })
    return `<tr>${onLines(cells)}</tr>`
  })
  return `<${name}>${onLines(lines)}</${name}>`
}

/** Behind a hard break, spaces at the start of the next text go. */
function phrasing(children: readonly RootContent[], trimsStart = false): string {
  let result = ''
  let trims = trimsStart
  for (const node of children) {
    result += inline(node, trims)
    trims = node.type === 'break'
  }
  return result
}

function inline(node: RootContent, trims: boolean): string {
  switch (node.type) {
    case 'text':
      return text(line(node.value, trims))
    case 'inlineCode': {
      const value = node.value.replace(/\r?\n|\r/g, ' ')
      return `<code>${text(trims ? value.replace(/^[ \t]+/, '') : value)}</code>`
    }
    case 'break':
      return '<br>\n'
    case 'link':
      return link(node, trims)
    default: {
      const name = names[node.type] as string
      return `<${name}>${'children' in node ? withFirstTrimmed(node.children, trims) : ''}</${name}>`
    }
  }
}

function link({ url, title, children }: Link, trims: boolean): string {
  const hint = title === null || title === undefined ? '' : ` title="${attribute(title)}"`
  return `<a href="${attribute(url)}"${hint}>${withFirstTrimmed(children, trims)}</a>`
}

/** Only a text that comes first is trimmed, as the library does it. */
const withFirstTrimmed = (children: readonly RootContent[], trims: boolean): string =>
  phrasing(children, trims && children[0]?.type === 'text')

function line(value: string, trims: boolean): string {
  const trimmed = value.includes('\n') || value.includes('\r') ? value.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : value
  return trims ? trimmed.replace(/^[ \t]+/, '') : trimmed
}

const text = (value: string): string => (/[<&]/.test(value) ? value.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;') : value)

/** The characters that hast-util-to-html encodes in double quotes. */
const attribute = (value: string): string =>
  value.replace(/[\0"&'`]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`)
