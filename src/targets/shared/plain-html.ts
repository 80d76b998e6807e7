/**
 * Takes raw HTML out of a tree: what Markdown can say becomes Markdown, what GitBook or HTML alone can say becomes a typed node,
 * what could run code goes with a diagnostic. Afterwards no `html` node is left.
 *
 *     <center>Open <b>daily</b></center>   →   aligned(paragraph(text 'Open ', strong 'daily'))
 *     a <T> and <b>b</b>                   →   paragraph(text 'a <T> and ', strong 'b')
 *     <script>…</script>                   →   nothing, `html/unsafe`
 *
 * It comes before references are resolved: links and pictures that were HTML are references too.
 */
import type { Root, RootContent, Table } from 'mdast'
import type { DataTable } from '../../blocks/data-table.ts'
import type { Report } from '../../diagnostics/diagnostic.ts'
import { block } from '../../tree/build.ts'
import { type AnyNode, mapTree } from '../../tree/walk.ts'
import { isText, mergeText, toFlow, toText } from './html-content.ts'
import { pairHtml, type Unsafe } from './pair-html.ts'

/** Parents of text only. */
const textParents = new Set([
  'heading',
  'strong',
  'emphasis',
  'delete',
  'link',
  'linkReference',
  'caption',
  'summary',
  'mention',
  'button',
  'mark',
  'keyboard',
  'subscript',
  'superscript',
  'annotation',
  'selectValue',
])
/** Parents of text or blocks. */
const mixedParents = new Set(['tableCell', 'dataCell', 'tag', 'element'])

export interface HtmlOptions {
  /** Comments stay, as Markdown has them too: they are the author's notes. Template tags in them are made harmless. */
  keepComments?: boolean
}

export function resolveHtml(tree: Root, file: string, report: Report, { keepComments = false }: HtmlOptions = {}): Root {
  const unsafe: Unsafe = (what, place) =>
    report({
      id: 'html/unsafe',
      message: `Unexpected \`${what.slice(0, 80).replace(/\s+/g, ' ')}\`, expected HTML that cannot run code or load foreign pages`,
      file,
      ...(place && { place }),
    })
  const isKept = keepComments ? isComment : () => false
  return mapTree(tree, (node) => {
    if (node.type === 'html' && isKept(node)) return withoutTags(node)
    if (node.children?.some((child) => child.type === 'html' && !isKept(child))) return resolveChildren(node, unsafe, isKept)
    if (node.type === 'listItem' && node.data?.changed) return loosened(node)
    return node.type === 'table' && node.data?.changed ? withBlocks(node) : undefined
  })
}

/** One comment and nothing else, in the form that HTML and CommonMark agree on. */
function isComment({ value = '' }: { value?: string | undefined }): boolean {
  return /^<!--(?!-?>)/.test(value) && value.indexOf('-->') === value.trimEnd().length - 3 && !value.includes('--!>')
}

function withoutTags(node: AnyNode): AnyNode | undefined {
  const value = (node.value ?? '').replace(/\{(?=%)|%(?=\})/g, '$& ')
  return value === node.value ? undefined : { ...node, value, data: { ...node.data, changed: true } }
}

/** An item whose one paragraph turns out to be several cannot be written close. */
function loosened(node: AnyNode): AnyNode | undefined {
  const paragraphs = node.children?.filter(({ type }) => type === 'paragraph') ?? []
  return paragraphs.length > 1 ? ({ ...node, spread: true } as AnyNode) : undefined
}

/** A pipe table whose cells turn out to hold blocks is a table of the other kind. */
function withBlocks(node: AnyNode): AnyNode | undefined {
  const table = node as unknown as Table
  const cells = table.children.flatMap((row) => row.children)
  return cells.every((cell) => cell.children.every(isText)) ? undefined : (asDataTable(table) as unknown as AnyNode)
}

function asDataTable({ align, children, position }: Table): RootContent {
  const rows = children.map((row, index) => {
    const cells = row.children.map((cell, column) => {
      const side = align?.[column]
      return block('dataCell', side ? { align: side } : {}, cell.children) as unknown as RootContent
    })
    return block('dataRow', index === 0 ? { header: '' } : {}, cells) as unknown as RootContent
  })
  return { ...(block('dataTable', {}, rows) as unknown as DataTable), ...(position && { position }), data: { changed: true } }
}

/** The same node with other children; a paragraph may become several blocks. */
function resolveChildren(node: AnyNode, unsafe: Unsafe, isKept: (node: AnyNode) => boolean): AnyNode | AnyNode[] {
  const paired = pairHtml(node.children as unknown as RootContent[], unsafe, isKept).filter(
    (child) => child.type !== 'text' || child.value !== '',
  )
  const children = mergeText(paired)
  if (textParents.has(node.type)) return withChildren(node, toText(children))
  if (node.type === 'paragraph') return paragraphs(node, children)
  if (mixedParents.has(node.type) && children.every(isText)) return withChildren(node, children)
  if (node.type === 'figure') return withChildren(node, children)
  return withChildren(node, toFlow(children, new Set(node.children as unknown as RootContent[])))
}

function paragraphs(node: AnyNode, children: RootContent[]): AnyNode | AnyNode[] {
  if (children.every(isText) && children.length > 0) return withChildren(node, children)
  return toFlow(children) as unknown as AnyNode[]
}

const withChildren = (node: AnyNode, children: RootContent[]): AnyNode => ({
  ...node,
  children: children as unknown as AnyNode[],
  data: { ...node.data, changed: true },
})
