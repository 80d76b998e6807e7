import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { columnsOf, hasContent } from '../shared/table-columns.ts'

export const layout = defineCheck({
  id: 'table/layout',
  level: 'info',
  isOptional: true,
  summary: 'A table arranges content that is no table.',
  why: 'It breaks on narrow screens, and is announced as a table with rows and columns that mean nothing.',
  fix: 'Use columns, a hint or cards, or put the images below each other.',
  bad: '# Kitchen\n\n<table><thead><tr><th></th></tr></thead><tbody><tr><td>Let the oven cool before you clean it.</td></tr></tbody></table>\n',
  good: '# Kitchen\n\n{% hint style="info" %}\nLet the oven cool before you clean it.\n{% endhint %}\n',
  page({ report }) {
    const look = (node: AnyNode): void => {
      const columns = columnsOf(node)?.filter(({ hidden }) => !hidden)
      if (columns === undefined || columns.some(({ title }) => title !== '')) return
      const cells = columns.flatMap((column) => column.cells()).filter((cell) => hasContent([cell]))
      const what = cells.length === 1 ? 'a single cell' : cells.length > 1 && cells.every(isImage) ? 'images only' : undefined
      const start = node.position?.start.offset ?? 0
      if (what !== undefined)
        report({ at: { start, end: start + 1 }, message: `Unexpected table with ${what}, expected rows and columns` })
    }
    return { nodes: { table: look, dataTable: look } }
  },
})

const images = new Set(['break', 'caption', 'figure', 'image', 'paragraph', 'picture'])

const isImage = ({ children = [] }: AnyNode): boolean =>
  children.every(
    (child) =>
      (images.has(child.type) && (child.type !== 'paragraph' || isImage(child))) ||
      (child.type === 'text' && (child.value ?? '').trim() === ''),
  )
