/**
 * A table with typed columns. A Markdown table when every cell is one line of text, else a `richTable`.
 *
 *     <th data-type="checkbox">Sown</th> … <td>true</td>   →   | Sown |
 *                                                              | ---- |
 *                                                              | ☑    |
 */
import type { AlignType, RootContent, Table } from 'mdast'
import { block } from '../tree/build.ts'
import { table } from '../tree/build-table.ts'
import { isPhrasing } from '../tree/flow.ts'
import type { BlockNode } from '../tree/nodes.ts'
import { type Cell, type Column, readTable, type TableContent } from '../tree/read-table.ts'
import { defineBlock, isSet, type TableAttribute, tableAttributes } from './block.ts'
import type { DataCell } from './data-cell.ts'
import type { DataRow } from './data-row.ts'
import type { RichTable } from './rich-table.ts'

export interface DataTable extends BlockNode<'dataTable', TableAttribute> {}

declare module 'mdast' {
  interface RootContentMap {
    dataTable: DataTable
  }
}

export const dataTable = defineBlock<DataTable>({
  name: 'dataTable',
  summary: 'A table, with typed columns or blocks in its cells.',
  attributes: tableAttributes,
  lower(node) {
    const { columns, heads, rows } = visible(readTable(node))
    const shown = isSet(node.attributes.headerHidden) ? [] : heads
    if (columns.length === 0) return []
    if (shown.length < 2 && [...shown, ...rows].flat().every(isLine)) return [pipeTable(columns, shown[0], rows)]
    const { headerHidden, ...attributes } = node.attributes
    return [block<RichTable>('richTable', attributes, [...shown.map(headRow), ...rows.map(bodyRow)])]
  },
})

function visible({ columns, heads, rows }: TableContent): TableContent {
  const shown = (row: Cell[]): Cell[] => row.filter(({ column }) => !column.hidden)
  return { columns: columns.filter(({ hidden }) => !hidden), heads: heads.map(shown), rows: rows.map(shown) }
}

/** Whether a cell fits a Markdown table: one line of text, over one column and row. */
function isLine({ cell, content }: Cell): boolean {
  const spans = [cell.attributes.colspan, cell.attributes.rowspan].some((count) => count !== undefined && count !== '1')
  return !spans && (content.every(isPhrasing) || isParagraph(content))
}

const isParagraph = (content: readonly RootContent[]): boolean => content.length === 1 && content[0]?.type === 'paragraph'

function line(cell: Cell | undefined): RootContent[] {
  const [first, ...rest] = cell?.content ?? []
  if (first?.type === 'paragraph') return first.children
  return first ? [first, ...rest] : []
}

function pipeTable(columns: readonly Column[], head: readonly Cell[] | undefined, rows: readonly Cell[][]): Table {
  const lines = (row: readonly Cell[]): RootContent[][] => {
    const cells = new Map(row.map((cell) => [cell.column.index, cell]))
    return columns.map(({ index }) => line(cells.get(index)))
  }
  const said = alignments(rows)
  return table(
    columns.map((column) => alignment(column, said.get(column.index))),
    [lines(head ?? []), ...rows.map(lines)],
  )
}

type Said = ReadonlySet<string | undefined>

/** What the cells say, by the number of their column. */
function alignments(rows: readonly Cell[][]): ReadonlyMap<number, Said> {
  const said = new Map<number, Set<string | undefined>>()
  for (const { cell, column } of rows.flat()) {
    const ofColumn = said.get(column.index) ?? new Set()
    said.set(column.index, ofColumn.add(cell.attributes.align))
  }
  return said
}

/** What the column says, else what all of its cells say; numbers stand on the right. */
function alignment(column: Column, said: Said | undefined): AlignType {
  const align = column.align ?? (said?.size === 1 ? [...said][0] : undefined)
  if (align === 'left' || align === 'center' || align === 'right') return align
  return column.type === 'number' ? 'right' : null
}

const richRow = (row: readonly Cell[], header: DataRow['attributes']): DataRow =>
  block<DataRow>(
    'dataRow',
    header,
    row.map(({ cell, content }) => block<DataCell>('dataCell', layout(cell), content)),
  )
const headRow = (row: readonly Cell[]): DataRow => richRow(row, { header: '' })
const bodyRow = (row: readonly Cell[]): DataRow => richRow(row, {})

/** What still matters of a cell when its type has been read. */
function layout({ attributes }: BlockNode): DataCell['attributes'] {
  const kept = ['width', 'align', 'valign', 'colspan', 'rowspan']
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => kept.includes(key)))
}
