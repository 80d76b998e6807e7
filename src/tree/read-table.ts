/**
 * What a table of typed cells says: its columns, and rows whose cells hold what they show.
 *
 *     <th data-type="checkbox">Sown</th>         columns: [{ title: Sown, type: 'checkbox' }]
 *     <td>true</td>                         →    rows: [[☑]]
 */
import type { RootContent } from 'mdast'
import type { BlockNode } from './nodes.ts'
import { type PlacedCell, tableGrid } from './table-grid.ts'
import { trimmedLine } from './title.ts'
import { typedContent } from './typed-content.ts'

export interface Column {
  index: number
  /** Without the options of a select column. */
  title: RootContent[]
  type: string
  role: 'target' | 'cover' | 'coverDark' | undefined
  hidden: boolean
  align: string | undefined
  /** The best rating. */
  max: number
  /** Label by value, on a select column. */
  options: ReadonlyMap<string, string>
}

export interface Cell {
  cell: BlockNode
  column: Column
  content: RootContent[]
}

export interface TableContent {
  columns: Column[]
  /** Rows of column titles; mostly one, none when the table has no head. */
  heads: Cell[][]
  rows: Cell[][]
}

/** Reads a `cards` or `dataTable`; hidden columns are still there. */
export function readTable(table: BlockNode): TableContent {
  const rows = table.children.filter((child) => child.type === 'dataRow')
  const grid = tableGrid(rows)
  const isHead = (index: number): boolean => rows[index]?.attributes.header !== undefined
  const titles = new Map(grid.find((_, index) => isHead(index))?.map(({ cell, column }) => [column, cell]))
  const width = grid.reduce((most, row) => Math.max(most, ...row.map(({ column }) => column + 1)), 0)
  const columns = Array.from({ length: width }, (_, index) => readColumn(titles.get(index), index))
  const read = (row: PlacedCell[], head: boolean): Cell[] => row.map((placed) => readCell(placed, columns, head))
  return {
    columns,
    heads: grid.filter((_, index) => isHead(index)).map((row) => read(row, true)),
    rows: grid.filter((_, index) => !isHead(index)).map((row) => read(row, false)),
  }
}

function readCell({ cell, column: index }: PlacedCell, columns: readonly Column[], head: boolean): Cell {
  const column = columns[index] ?? readColumn(undefined, index)
  const content = head ? withoutOptions(cell.children) : typedContent(cell.children, column)
  return { cell, column, content }
}

function readColumn(cell: BlockNode | undefined, index: number): Column {
  const attributes = cell?.attributes ?? {}
  const max = Number.parseInt(attributes.max ?? '', 10)
  return {
    index,
    title: withoutOptions(cell?.children ?? []),
    type: attributes.type ?? 'text',
    role: roleOf(attributes),
    hidden: isOn(attributes.hidden),
    align: attributes.align,
    max: max > 0 ? max : 5,
    options: new Map(optionsOf(cell)),
  }
}

const isOn = (value: string | undefined): boolean => value !== undefined && value !== 'false'

function roleOf(attributes: BlockNode['attributes']): Column['role'] {
  if (isOn(attributes.cardTarget)) return 'target'
  if (isOn(attributes.cardCover)) return 'cover'
  return isOn(attributes.cardCoverDark) ? 'coverDark' : undefined
}

const withoutOptions = (children: readonly RootContent[]): RootContent[] =>
  trimmedLine(children.filter((child) => child.type !== 'selectOptions'))

function optionsOf(cell: BlockNode | undefined): [string, string][] {
  const options = cell?.children.flatMap((child) => (child.type === 'selectOptions' ? child.children : [])) ?? []
  return options.flatMap((option): [string, string][] =>
    option.type === 'selectOption' ? [[option.attributes.value ?? '', option.attributes.label ?? '']] : [],
  )
}
