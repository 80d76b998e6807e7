/**
 * Cards and tables with typed columns, on one line.
 *
 *     <table data-view="cards"><thead><tr><th></th><th data-hidden data-card-target data-type="content-ref"></th></tr></thead>…
 */
import type { RootContent } from 'mdast'
import type { Cards } from '../../blocks/cards.ts'
import type { DataCell } from '../../blocks/data-cell.ts'
import type { DataRow } from '../../blocks/data-row.ts'
import type { DataTable } from '../../blocks/data-table.ts'
import type { RichTable } from '../../blocks/rich-table.ts'
import { isPhrasing } from '../../tree/flow.ts'
import { htmlFlow } from './html-flow.ts'
import { htmlPhrasing } from './html-phrasing.ts'
import { type HtmlAttribute, htmlElement } from './html-tag.ts'
import { markdownCell } from './markdown-cell.ts'

export function htmlTable(node: Cards | DataTable | RichTable): string {
  const values: Record<string, string | undefined> = node.attributes
  const attributes: HtmlAttribute[] = [
    ['data-view', node.type === 'cards' ? 'cards' : undefined],
    ['data-card-size', values.cardSize],
    ['data-card-wrap', values.cardWrap],
    ['data-column-title-hidden', values.columnTitleHidden],
    ['data-full-width', values.fullWidth],
    ['data-header-hidden', values.headerHidden],
    ['data-header-sticky', values.headerSticky],
    ['data-first-column-sticky', values.firstColumnSticky],
    ['data-search', values.search],
  ]
  return htmlElement('table', attributes, sections(node.children))
}

/** The rows at the top that are headers make the head; one further down says so by its cells. */
function sections(children: readonly RootContent[]): string {
  const rows = children.filter((child): child is DataRow => child.type === 'dataRow')
  const first = rows.findIndex(({ attributes }) => attributes.header === undefined)
  const heads = first < 0 ? rows : rows.slice(0, first)
  const body = rows.slice(heads.length)
  const head = heads.length > 0 ? `<thead>${heads.map(tableRow).join('')}</thead>` : ''
  return `${head}<tbody>${body.map(tableRow).join('')}</tbody>`
}

function tableRow({ attributes, children }: DataRow): string {
  const name = attributes.header === undefined ? 'td' : 'th'
  const cells = children.filter((child): child is DataCell => child.type === 'dataCell')
  return `<tr>${cells.map((cell) => tableCell(name, cell)).join('')}</tr>`
}

function tableCell(name: string, { attributes, children }: DataCell): string {
  const written: HtmlAttribute[] = [
    ['width', attributes.width],
    ['align', attributes.align],
    ['valign', attributes.valign],
    ['data-hidden', attributes.hidden],
    ['data-card-target', attributes.cardTarget],
    ['data-card-cover', attributes.cardCover],
    ['data-card-cover-dark', attributes.cardCoverDark],
    ['data-type', attributes.type],
    ['data-max', attributes.max],
    ['data-multiple', attributes.multiple],
    ['data-object-fit', attributes.objectFit],
    ['colspan', attributes.colspan],
    ['rowspan', attributes.rowspan],
  ]
  const options = children.filter((child) => child.type === 'selectOptions')
  const content = children.filter((child) => child.type !== 'selectOptions')
  const markdown = options.length === 0 ? markdownCell(content) : undefined
  return htmlElement(name, written, (markdown ?? cellContent(content)) + options.map(selectOptions).join(''))
}

const cellContent = (children: readonly RootContent[]): string =>
  children.every(isPhrasing) ? htmlPhrasing(children) : htmlFlow(children)

function selectOptions(node: RootContent): string {
  if (node.type !== 'selectOptions') return ''
  const options = node.children.map((child) =>
    child.type === 'selectOption'
      ? htmlElement(
          'option',
          [
            ['value', child.attributes.value],
            ['label', child.attributes.label],
            ['color', child.attributes.color],
          ],
          '',
        )
      : '',
  )
  return htmlElement('select', [['multiple', node.attributes.multiple]], options.join(''))
}
