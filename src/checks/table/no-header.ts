import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { columnsOf } from '../shared/table-columns.ts'

export const noHeader = defineCheck({
  id: 'table/no-header',
  level: 'info',
  isOptional: true,
  summary: 'A table has no titles of columns.',
  why: 'Who hears the table read out is told no more than the number of the column that a value stands in.',
  fix: 'Write what each column holds into the first row.',
  bad: '# Kitchen\n\n|       |        |\n| ----- | ------ |\n| Bread | 40 min |\n| Cake  | 60 min |\n',
  good: '# Kitchen\n\n| Dish  | Time   |\n| ----- | ------ |\n| Bread | 40 min |\n| Cake  | 60 min |\n',
  page({ report }) {
    const look = (node: AnyNode): void => {
      const columns = columnsOf(node)?.filter(({ hidden }) => !hidden) ?? []
      const isHidden = node.attributes?.headerHidden !== undefined && node.attributes.headerHidden !== 'false'
      if (columns.length < 2 || !(isHidden || columns.every(({ title }) => title === ''))) return
      const start = node.position?.start.offset ?? 0
      report({ at: { start, end: start + 1 }, message: 'Cannot find the titles of the columns of the table' })
    }
    return { nodes: { table: look, dataTable: look } }
  },
})
