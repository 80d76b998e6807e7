/** The columns of a table, as its first header row describes them, and its cells by column. */
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { textOf } from '../../../tree/flow.ts'

export type Cell = NodeOf<'dataCell'>
export type Row = NodeOf<'dataRow'>

export interface Column {
  attributes: Cell['attributes']
  /** What the header says, without the options of a `select` column. */
  title: RootContent[]
  label: string
  /** Colour by the value of an option. */
  colors: ReadonlyMap<string, string>
  hidden: boolean
}

export interface Grid {
  columns: Column[]
  head: Row[]
  body: Row[]
  /** What stood between the rows. */
  others: RootContent[]
}

export function readGrid(children: readonly RootContent[]): Grid {
  const rows = children.filter((child) => child.type === 'dataRow')
  const head = rows.filter(({ attributes }) => attributes.header !== undefined)
  return {
    columns: head[0] ? cellsOf(head[0]).flatMap(readColumn) : [],
    head,
    body: rows.filter((row) => !head.includes(row)),
    others: children.filter((child) => child.type !== 'dataRow'),
  }
}

const cellsOf = (row: Row): Cell[] => row.children.filter((child) => child.type === 'dataCell')

/** How many columns a cell takes; GitBook merges at most fifty. */
export function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10)
  return span >= 1 && span <= 50 ? span : 1
}

function readColumn(cell: Cell): Column[] {
  const title = cell.children.filter((child) => child.type !== 'selectOptions')
  const options = cell.children.flatMap((child) => (child.type === 'selectOptions' ? child.children : []))
  const colors = options.flatMap((option): [string, string][] =>
    option.type === 'selectOption' ? [[option.attributes.value ?? '', option.attributes.color ?? '']] : [],
  )
  const column = {
    attributes: cell.attributes,
    title,
    label: textOf(title),
    colors: new Map(colors),
    hidden: isSet(cell.attributes.hidden),
  }
  return Array.from({ length: spanOf(cell.attributes.colspan) }, () => column)
}

/** The cells of a row with their columns. */
export function withColumns(row: Row, columns: readonly Column[]): [cell: Cell, column: Column | undefined][] {
  let index = 0
  return cellsOf(row).map((cell) => {
    const column = columns[index]
    index += spanOf(cell.attributes.colspan)
    return [cell, column]
  })
}

/** The cells of a row that are not hidden. */
export const shownCells = (row: Row, columns: readonly Column[]): [Cell, Column | undefined][] =>
  withColumns(row, columns).filter(([, column]) => !column?.hidden)

/** Widths in pixels as shares of the table, when every column has one. */
export function columnSpans(columns: readonly Column[]): Map<Column, string> {
  const visible = columns.filter(({ hidden }) => !hidden)
  const widths = visible.map(({ attributes }) => Number.parseFloat(attributes.width ?? ''))
  const total = widths.reduce((sum, width) => sum + width, 0)
  if (!(total > 0) || widths.some((width) => !(width > 0))) return new Map()
  const share = (width = 0): number => Math.min(12, Math.max(1, Math.round((width * 12) / total)))
  return new Map(visible.map((column, index) => [column, `span-${share(widths[index])}`]))
}
