/** Reads an HTML table: a grid, or cards. Cells keep their types; what they mean is the blocks' business. */
import type { Element, ElementContent } from 'hast'
import type { State } from 'hast-util-to-mdast'
import type { Nodes, RootContent } from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import { isIndented } from '../../tree/indentation.ts'
import type { ReadCell } from './cell-markdown.ts'
import { flowBlock } from './hidden-phrasing.ts'
import { attribute, pick } from './properties.ts'

const tableAttributes = {
  fullWidth: 'dataFullWidth',
  headerHidden: 'dataHeaderHidden',
  headerSticky: 'dataHeaderSticky',
  firstColumnSticky: 'dataFirstColumnSticky',
  search: 'dataSearch',
}
const cardsAttributes = {
  ...tableAttributes,
  cardSize: 'dataCardSize',
  cardWrap: 'dataCardWrap',
  columnTitleHidden: 'dataColumnTitleHidden',
}
const cellAttributes = {
  width: 'width',
  align: 'align',
  valign: 'vAlign',
  hidden: 'dataHidden',
  type: 'dataType',
  cardTarget: 'dataCardTarget',
  cardCover: 'dataCardCover',
  cardCoverDark: 'dataCardCoverDark',
  max: 'dataMax',
  multiple: 'dataMultiple',
  objectFit: 'dataObjectFit',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
}

export function dataTable(state: State, table: Element, readCell: ReadCell): RootContent[] {
  const isCards = attribute(table, 'dataView') === 'cards'
  const captions = table.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'caption')
  const rows = rowsOf(table, false).map(({ row, isHead }) => dataRow(state, row, isHead, readCell))
  const node = flowBlock(isCards ? 'cards' : 'dataTable', pick(table, isCards ? cardsAttributes : tableAttributes), rows)
  return [...captions.flatMap((caption) => state.toFlow(state.all(caption)) as RootContent[]), node]
}

function rowsOf(element: Element, isHead: boolean): { row: Element; isHead: boolean }[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return []
    if (child.tagName === 'tr')
      return [{ row: child, isHead: isHead || (child.children.some(isHeader) && !child.children.some(isPlainCell)) }]
    return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child, child.tagName === 'thead') : []
  })
}

const isHeader = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'th'
const isPlainCell = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'td'

function dataRow(state: State, row: Element, isHead: boolean, readCell: ReadCell): RootContent {
  const cells = row.children.filter((child): child is Element => isHeader(child) || isPlainCell(child))
  const node = flowBlock(
    'dataRow',
    { header: isHead ? '' : undefined },
    cells.map((cell) => dataCell(state, cell, readCell)),
  )
  state.patch(row, node as Nodes)
  return node
}

function dataCell(state: State, cell: Element, readCell: ReadCell): RootContent {
  const attributes = pick(cell, cellAttributes)
  const align = attributes.align ?? /text-align:\s*(left|center|right)/.exec(attribute(cell, 'style') ?? '')?.[1]
  const isSelect = (child: ElementContent): boolean => child.type === 'element' && child.tagName === 'select'
  const options = cell.children.filter(isSelect).map((child) => selectOptions(child as Element))
  const children = readCell(cell) ?? cellContent(state, { ...cell, children: cell.children.filter((child) => !isSelect(child)) })
  const node = flowBlock('dataCell', { ...attributes, align }, [...children, ...options])
  state.patch(cell, node as Nodes)
  return node
}

/** Phrasing when nothing else is in there, flow otherwise. */
function cellContent(state: State, cell: Element): RootContent[] {
  const content = trimmed(state.all(cell) as RootContent[])
  const isPhrasing = content.every((node) => phrasing(node))
  if (isPhrasing) return content
  const [only, second] = content
  if (only?.type === 'paragraph' && second === undefined) return only.children
  return (state.toFlow(content as never) as RootContent[]).filter((node) => node.type !== 'text')
}

const isBlank = (node: RootContent | undefined): boolean =>
  node !== undefined && (node.type === 'break' || (node.type === 'text' && node.value.trim() === ''))

/** Without the line breaks and spaces at both ends, but for those that indent. */
function trimmed(nodes: readonly RootContent[]): RootContent[] {
  let start = 0
  let end = nodes.length
  while (end > start && isBlank(nodes[end - 1])) end--
  while (start < end && isBlank(nodes[start]) && (!isIndented(nodes[start]) || isBlank(nodes[start + 1]))) start++
  return nodes.slice(start, end)
}

function selectOptions(select: Element): RootContent {
  const options = select.children.filter((child): child is Element => child.type === 'element' && child.tagName === 'option')
  const names = { value: 'value', label: 'label', color: 'color' }
  return flowBlock(
    'selectOptions',
    pick(select, { multiple: 'multiple' }),
    options.map((option) => flowBlock('selectOption', pick(option, names))),
  )
}
