/**
 * Tables as rules see them, whether they are written in Markdown or in HTML: what each column is called and holds.
 *
 *     | Herb | |          →   [{ title: 'Herb', cells: ['mint'] }, { title: '', cells: ['shade'] }]
 *     | mint | shade |
 */
import type { Node } from 'unist'
import type { BlockNode } from '../../tree/nodes.ts'
import { plainText } from '../../tree/plain-text.ts'
import { readTable } from '../../tree/read-table.ts'
import { type AnyNode, anyNode } from '../../tree/walk.ts'

export interface TableColumn {
  index: number
  /** The cell of the head. */
  header: AnyNode | undefined
  hidden: boolean
  /** Target and cover of a card. */
  hasRole: boolean
  title: string
  /** The cells of its rows, without those that rows lack. Mostly nobody asks for them. */
  cells(): AnyNode[]
}

/** Nothing for a table whose cells span several rows or columns. */
export function columnsOf(table: AnyNode): TableColumn[] | undefined {
  return table.type === 'table' ? ofMarkdown(table) : ofHtml(table)
}

function ofMarkdown({ children: [head, ...rows] = [] }: AnyNode): TableColumn[] {
  return (head?.children ?? []).map((header, index) => ({
    ...{ index, header, hidden: false, hasRole: false, title: titleOf([header]) },
    cells: () => rows.flatMap(({ children }) => children?.[index] ?? []),
  }))
}

function ofHtml(table: AnyNode): TableColumn[] | undefined {
  const spans = (table.children ?? []).some(({ children }) =>
    children?.some(({ attributes }) => attributes?.colspan !== undefined || attributes?.rowspan !== undefined),
  )
  if (spans) return undefined
  const { columns, heads, rows } = readTable(table as unknown as BlockNode)
  const [titles = []] = heads
  const headers = new Map(titles.map(({ column, cell }) => [column.index, anyNode(cell)]))
  const cells = columns.map((): AnyNode[] => [])
  for (const { column, cell } of rows.flat()) cells[column.index]?.push(anyNode(cell))
  return columns.map(({ index, hidden, role, title }) => ({
    ...{ index, hidden, hasRole: role !== undefined, title: titleOf(title) },
    ...{ header: headers.get(index), cells: () => cells[index] ?? [] },
  }))
}

/** What a reader sees or hears: an icon or an image in a title is one. */
function titleOf(nodes: readonly Node[]): string {
  const text = plainText({ type: 'root', children: [...nodes] } as Node)
  return text !== '' ? text : hasContent(nodes as AnyNode[]) ? '…' : ''
}

const silent = new Set(['anchor', 'break', 'paragraph', 'selectOptions', 'tableCell', 'text', 'dataCell'])

/** Whether there is anything to be seen: text, an image, an icon. */
export function hasContent(nodes: readonly AnyNode[]): boolean {
  return nodes.some(
    ({ type, value, children = [] }) =>
      (type === 'text' && (value ?? '').trim() !== '') ||
      (!silent.has(type) && !(type === 'html' && /^<br/i.test(value ?? ''))) ||
      (type !== 'selectOptions' && hasContent(children)),
  )
}
