/** A table with blocks in its cells, or cells over several columns, as an HTML table. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import type { RichTable } from '../../../blocks/rich-table.ts'
import { text } from '../../../tree/build.ts'
import { type Cell, readTable } from '../../../tree/read-table.ts'
import { type ElementNode, element } from '../element.ts'

export function richTableAsHtml(node: RichTable): ElementNode {
  const { heads, rows } = readTable(node)
  const rowsOf = (lines: readonly Cell[][], name: 'td' | 'th'): RootContent[] => onLines(lines.map((line) => rowOf(line, name)))
  const head = heads.length > 0 ? [element('thead', {}, rowsOf(heads, 'th'))] : []
  return element('table', {}, onLines([...head, element('tbody', {}, rowsOf(rows, 'td'))]))
}

/** Each on a line of its own, so that a change of one row is a change of one line. */
const onLines = (nodes: readonly RootContent[]): RootContent[] => [text('\n'), ...nodes.flatMap((node) => [node, text('\n')])]

function rowOf(row: readonly Cell[], name: 'td' | 'th'): ElementNode {
  return element(
    'tr',
    {},
    row.map(({ cell, content }) => element(name, propertiesOf(cell.attributes), content)),
  )
}

function propertiesOf({ align, colspan, rowspan }: { align?: string; colspan?: string; rowspan?: string }): Properties {
  const properties: Properties = {}
  if (align && /^(?:left|center|right)$/.test(align)) properties.align = align
  if (colspan && /^[1-9]\d?$/.test(colspan) && colspan !== '1') properties.colSpan = Number(colspan)
  if (rowspan && /^[1-9]\d?$/.test(rowspan) && rowspan !== '1') properties.rowSpan = Number(rowspan)
  return properties
}
