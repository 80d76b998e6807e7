import type { Fix } from '../../diagnostics/fix.ts'
import { defineCheck } from '../check.ts'

const delimiters = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?[ \t]*)?$/

export const brokenHead = defineCheck({
  id: 'table/broken-head',
  level: 'warning',
  summary: 'The head of a table has another number of cells than the line of dashes below it.',
  why: 'Then it is no table: readers see the text of all rows in one paragraph, with the pipes.',
  fix: 'Write as many `---` as there are columns, and `\\|` for a `|` within a cell.',
  bad: '# Kitchen\n\n| Key | Meaning | Since |\n| --- | ------- |\n| `o` | The oven | 2019 |\n',
  good: '# Kitchen\n\n| Key | Meaning | Since |\n| --- | ------- | ----- |\n| `o` | The oven | 2019 |\n',
  page: ({ report, textOf }) => ({
    nodes: {
      paragraph(node) {
        const text = textOf(node)
        if (!text.includes('|') || !text.includes('--')) return
        const lines = text.split('\n')
        const below = lines.findIndex((line, index) => index > 0 && isDelimiters(line) && lines[index - 1]?.includes('|'))
        const head = lines[below - 1]
        if (head === undefined) return
        const [cells, columns] = [cellsIn(head), cellsIn(lines[below] ?? '')]
        if (cells === columns) return
        const start = (node.position?.start.offset ?? 0) + lines.slice(0, below - 1).join('\n').length + (below > 1 ? 1 : 0)
        const message = `Unexpected ${cells} cells in the head of a table, expected ${columns} as in the line below it`
        const fix = withoutEmpty(head, start, columns)
        report({ at: { start, end: start + head.length }, message, ...(fix && { fix }) })
      },
    },
  }),
})

const isDelimiters = (line: string): boolean => line.includes('--') && line.includes('|') && delimiters.test(line)

const cellsIn = (line: string): number =>
  line
    .replace(/^[ \t>]+/, '')
    .replace(/^\|/, '')
    .trimEnd()
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length

/** Cells without a word beyond the last column, as exports leave them behind. */
function withoutEmpty(head: string, start: number, columns: number): Fix | undefined {
  const hasFirst = /^[ \t>]*\|/.test(head)
  const last = [...head.matchAll(/(?<!\\)\|/g)][hasFirst ? columns : columns - 1]
  if (last === undefined || !/^[\s|]+$/.test(head.slice(last.index + 1))) return undefined
  const edits = [{ start: start + last.index + 1, end: start + head.length, text: '' }]
  return { safe: false, title: 'Remove the empty cells of the head', edits }
}
