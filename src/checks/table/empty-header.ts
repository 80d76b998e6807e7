import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { columnsOf, hasContent } from '../shared/table-columns.ts'

export const emptyHeader = defineCheck({
  id: 'table/empty-header',
  level: 'warning',
  summary: 'A column has no title, though others of the table have one.',
  why: 'The reader cannot tell what the values of that column are.',
  fix: 'Write the title of the column.',
  bad: '# Kitchen\n\n| Dish  | Time   |         |\n| ----- | ------ | ------- |\n| Bread | 40 min | 220 °C  |\n| Cake  | 60 min | 180 °C  |\n',
  good: '# Kitchen\n\n| Dish  | Time   | Heat    |\n| ----- | ------ | ------- |\n| Bread | 40 min | 220 °C  |\n| Cake  | 60 min | 180 °C  |\n',
  nodes: { table: look, dataTable: look },
})

function look(node: AnyNode, _: readonly AnyNode[], { report }: PageContext): void {
  if (node.attributes?.headerHidden !== undefined && node.attributes.headerHidden !== 'false') return
  const columns = columnsOf(node)?.filter(({ hidden }) => !hidden) ?? []
  if (columns.every(({ title }) => title === '')) return
  // The corner above the names of the rows is often left empty, and rightly.
  const untitled = columns.slice(1).filter(({ title, cells }) => title === '' && hasContent(cells()))
  const [first, ...others] = untitled.map(({ header }) => header ?? node)
  if (first === undefined) return
  const more = others.length === 0 ? '' : ` and of ${others.length} more`
  report({ node: first, message: `Cannot find the title of column ${(untitled[0]?.index ?? 0) + 1}${more}` })
}
