/** Tables: wide ones scroll on their own, hidden columns are left out, cells show what their column holds. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import type { TargetContext } from '../../target.ts'
import { classes, type ElementNode, element } from '../element.ts'
import { cellContent } from './cell-content.ts'
import { type Cell, columnSpans, type Grid, readGrid, shownCells, spanOf } from './table-columns.ts'
import { alignClass, fullWidth, idOf, valignClass, type Writer } from './writer.ts'

export const dataTable: Writer<'dataTable'> = (node, context) => [...others(node), ...table(node, context)]
export const richTable: Writer<'richTable'> = (node, context) => [...others(node), ...table(node, context)]
export const dataRow: Writer<'dataRow'> = ({ children }) => children

type TableNode = NodeOf<'dataTable'> | NodeOf<'richTable'>

const others = ({ children }: TableNode): RootContent[] => children.filter((child) => child.type !== 'dataRow')

function table(node: TableNode, context: TargetContext): RootContent[] {
  const grid = readGrid(node.children)
  const sections = [...head(grid, node), ...body(grid, context)]
  if (sections.length === 0) return []
  const { attributes } = node
  const label = grid.columns.flatMap(({ hidden, label }) => (hidden || !label ? [] : [label])).join(', ')
  const names = classes('table', fullWidth(attributes.fullWidth), isSet(attributes.firstColumnSticky) && 'first-sticky')
  const region = label ? { role: 'group', ariaLabel: label } : {}
  return [element('div', { ...names, tabIndex: 0, ...region, ...idOf(node) }, [element('table', {}, sections)])]
}

/** A header without words is an artefact of Markdown, where every table has one. */
function head(grid: Grid, { attributes }: TableNode): ElementNode[] {
  const words = grid.columns.some(({ hidden, title }) => !hidden && title.length > 0)
  if (!words) return []
  const widths = columnSpans(grid.columns)
  const rows = grid.head.map((row) => {
    const cells = shownCells(row, grid.columns).map(([cell, column]) => {
      const names = classes(alignClass(cell.attributes.align), column && widths.get(column))
      return element('th', { scope: 'col', ...names, ...merged(cell) }, withoutOptions(cell))
    })
    return element('tr', {}, cells)
  })
  return [element('thead', isSet(attributes.headerHidden) ? { className: ['sr-only'] } : {}, rows)]
}

const withoutOptions = ({ children }: Cell): RootContent[] => children.filter((child) => child.type !== 'selectOptions')

function body({ body, columns }: Grid, { words }: TargetContext): ElementNode[] {
  const rows = body.map((row) => {
    const cells = shownCells(row, columns).map(([cell, column]) => {
      const { align, valign } = { ...column?.attributes, ...cell.attributes }
      const names = classes(alignClass(align), valignClass(valign), column?.attributes.type === 'number' && 'number')
      const title: Properties = cell.data?.hName === 'th' ? { scope: 'row' } : {}
      return element(title.scope ? 'th' : 'td', { ...names, ...title, ...merged(cell) }, cellContent(cell, column, words))
    })
    return element('tr', {}, cells)
  })
  return rows.length > 0 ? [element('tbody', {}, rows)] : []
}

function merged({ attributes }: Cell): Properties {
  const colSpan = spanOf(attributes.colspan)
  const rowSpan = spanOf(attributes.rowspan)
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}
