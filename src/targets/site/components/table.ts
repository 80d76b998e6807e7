/**
 * Tables: wide ones scroll in a box of their own, cells show what their column holds, long ones can be searched.
 *
 *     <table data-header-sticky> of nine rows   →   <div class="table-tools" hidden>…</div><div class="table head-sticky" tabindex="0">…
 */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { isSet } from '../../../blocks/block.ts'
import type { NodeOf } from '../../../blocks/index.ts'
import { classes, type ElementNode, element } from '../../shared/element.ts'
import { type Cell, type Column, columnSpans, type Grid, readGrid, shownCells, spanOf } from '../../shared/html/table-columns.ts'
import { alignClass, fullWidth, idOf, valignClass } from '../../shared/html/writer.ts'
import type { Component, SiteContext } from '../context.ts'
import { siteCell } from './site-cell.ts'

type TableNode = NodeOf<'dataTable'> | NodeOf<'richTable'>

export const dataTable: Component<'dataTable'> = (node, context) => table(node, context)
export const richTable: Component<'richTable'> = (node, context) => table(node, context)

function table(node: TableNode, context: SiteContext): RootContent[] {
  const { attributes } = node
  const grid = readGrid(node.children)
  const sections = [...head(grid, attributes), ...body(grid, context)]
  if (sections.length === 0) return grid.others
  const label = grid.columns.flatMap(({ hidden, label }) => (hidden || !label ? [] : [label])).join(', ')
  const names = classes(
    'table',
    fullWidth(attributes.fullWidth),
    isSet(attributes.headerSticky) && 'head-sticky',
    isSet(attributes.firstColumnSticky) && 'first-sticky',
  )
  const region = label ? { role: 'group', ariaLabel: label } : {}
  const box = element('div', { ...names, tabIndex: 0, ...region, ...idOf(node) }, [element('table', {}, sections)])
  return [...grid.others, ...(isSearched(node, grid) ? [searchBox(context)] : []), box]
}

/** As in GitBook: tables of seven rows have a search box, unless their author says otherwise. */
const rowsToSearch = 7

const isSearched = ({ type, attributes: { search } }: TableNode, { body }: Grid): boolean =>
  search === undefined ? type === 'dataTable' && body.length >= rowsToSearch : isSet(search)

function searchBox({ site }: SiteContext): ElementNode {
  const words = site.words.filterRows
  const input = element('input', {
    type: 'search',
    dataTableSearch: true,
    ariaLabel: words,
    placeholder: words,
    autoComplete: ['off'],
  })
  return element('div', { className: ['table-tools'], hidden: true }, [input])
}

/** A header without words is an artefact of Markdown, where every table has one. */
function head(grid: Grid, attributes: TableNode['attributes']): ElementNode[] {
  if (!grid.columns.some(({ hidden, title }) => !hidden && title.length > 0)) return []
  const widths = columnSpans(grid.columns)
  const rows = grid.head.map((row) => {
    const cells = shownCells(row, grid.columns).map(([cell, column]) => {
      const { align, valign } = cell.attributes
      const names = classes(alignClass(align), valignClass(valign), isNumber(column) && 'number', column && widths.get(column))
      const words = cell.children.filter((child) => child.type !== 'selectOptions')
      return words.length > 0
        ? element('th', { scope: 'col', ...names, ...merged(cell) }, words)
        : element('td', { ...names, ...merged(cell) })
    })
    return element('tr', {}, cells)
  })
  return [element('thead', isSet(attributes.headerHidden) ? { className: ['sr-only'] } : {}, rows)]
}

const isNumber = (column: Column | undefined): boolean => column?.attributes.type === 'number'

function body({ body, columns }: Grid, context: SiteContext): ElementNode[] {
  const rows = body.map((row) => {
    const cells = shownCells(row, columns).map(([cell, column]) => {
      const { align, valign } = { ...column?.attributes, ...cell.attributes }
      const names = classes(alignClass(align), valignClass(valign), kindOf(column))
      const isTitle = cell.data?.hName === 'th' && cell.children.length > 0
      return element(
        isTitle ? 'th' : 'td',
        { ...names, ...(isTitle && { scope: 'row' }), ...merged(cell) },
        siteCell(cell, column, context),
      )
    })
    return element('tr', {}, cells)
  })
  return rows.length > 0 ? [element('tbody', {}, rows)] : []
}

const kinds: ReadonlySet<string> = new Set(['number', 'checkbox', 'select', 'rating', 'users', 'files', 'image', 'content-ref'])

const kindOf = (column: Column | undefined): string | false => {
  const type = column?.attributes.type ?? ''
  return kinds.has(type) && type
}

function merged({ attributes }: Cell): Properties {
  const colSpan = spanOf(attributes.colspan)
  const rowSpan = spanOf(attributes.rowspan)
  return { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) }
}
