/**
 * What Markdown in the cell of an HTML table becomes that has to be HTML when the page is written again: tables, and code where the cell
 * holds signs or blocks that would end Markdown.
 *
 *     table(tableRow(tableCell))   →   dataTable(dataRow(dataCell))
 *     code `<p>`                   →   codeBlock(code)
 */
import type { Root, Table } from 'mdast'
import { type AnyNode, anyNode, mapTree, walk } from '../../tree/walk.ts'

export function inHtml(tree: Root): Root {
  const isHtml = hasToBeHtml(tree)
  return mapTree(tree, (node) => {
    if (node.type === 'table') return dataTable(node)
    return isHtml && node.type === 'code' ? { type: 'codeBlock', attributes: {}, children: [node], ...placeOf(node) } : undefined
  }) as Root
}

function hasToBeHtml(tree: Root): boolean {
  let has = false
  walk(tree, ({ type, attributes, value }) => {
    has ||= attributes !== undefined || type === 'table' || (type !== 'html' && value?.includes('<') === true)
    return has ? 'skip' : undefined
  })
  return has
}

function dataTable(table: AnyNode): AnyNode {
  const { align } = table as unknown as Table
  const rows = (table.children ?? []).map((row, index) => dataRow(row, index === 0, align ?? []))
  return { type: 'dataTable', attributes: {}, children: rows, ...placeOf(table) }
}

function dataRow(row: AnyNode, isHeader: boolean, aligns: NonNullable<Table['align']>): AnyNode {
  const cells = (row.children ?? []).map((cell, column) => {
    const align = aligns[column] ?? undefined
    return anyNode({ ...cell, type: 'dataCell', attributes: align === undefined ? {} : { align } } as AnyNode)
  })
  return { type: 'dataRow', attributes: isHeader ? { header: '' } : {}, children: cells, ...placeOf(row) }
}

const placeOf = ({ position }: AnyNode): Pick<AnyNode, 'position'> => (position === undefined ? {} : { position })
