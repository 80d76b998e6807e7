import type { Edit, Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { columnsOf, hasContent, type TableColumn } from '../shared/table-columns.ts'

export const orphanHiddenColumn = defineCheck({
  id: 'table/orphan-hidden-column',
  level: 'info',
  summary: 'A hidden column holds nothing, and is neither target nor cover of a card.',
  why: 'It is left over from a change of the table, nobody ever sees it, and every edit has to carry it on.',
  fix: 'Remove the column.',
  bad: '# Kitchen\n\n<table><thead><tr><th>Dish</th><th>Time</th><th data-hidden></th></tr></thead><tbody><tr><td>Bread</td><td>40 min</td><td></td></tr></tbody></table>\n',
  good: '# Kitchen\n\n<table><thead><tr><th>Dish</th><th>Time</th></tr></thead><tbody><tr><td>Bread</td><td>40 min</td></tr></tbody></table>\n',
  nodes: { cards: look, dataTable: look },
})

function look(node: AnyNode, _: readonly AnyNode[], { report, textOf }: PageContext): void {
  for (const column of columnsOf(node) ?? []) {
    if (!column.hidden || column.hasRole || hasContent(column.cells())) continue
    const fix = removal(column, textOf)
    const name = column.title === '' ? 'without a title' : `\`${column.title}\``
    const message = `Unexpected empty hidden column ${name}, expected a target or cover of cards, or no column`
    report({ node: column.header ?? node, message, ...(fix && { fix }) })
  }
}

/** Not when cells do not stand in the source as they are. */
function removal({ header, cells }: TableColumn, textOf: (node: AnyNode) => string): Fix | undefined {
  const nodes = header === undefined ? cells() : [header, ...cells()]
  const edits = nodes.map((cell): Edit | undefined => {
    const { start, end } = cell.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return undefined
    return /^<t[hd][\s>][^\n]*<\/t[hd]>$/i.test(textOf(cell)) ? { start: start.offset, end: end.offset, text: '' } : undefined
  })
  return edits.every((edit) => edit !== undefined) ? { safe: true, title: 'Remove the hidden column', edits } : undefined
}
