import type { Fix } from '../../diagnostics/fix.ts'
import { defineCheck, type Problem } from '../check.ts'

const delimiters = /^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*(?::?-+:?[ \t]*)?$/

export const brokenHead = defineCheck({
  id: 'table/broken-head',
  level: 'warning',
  summary: 'The head of a table has another number of cells than the line of dashes below it, or no such line.',
  why: 'Then it is no table: readers see the text of all rows in one paragraph, with the pipes.',
  fix: 'Write as many `---` as there are columns, and `\\|` for a `|` within a cell.',
  bad: '# Kitchen\n\n| Key | Meaning | Since |\n| --- | ------- |\n| `o` | The oven | 2019 |\n',
  good: '# Kitchen\n\n| Key | Meaning | Since |\n| --- | ------- | --- |\n| `o` | The oven | 2019 |\n',
  page({ report, page, textOf }) {
    if (!page.source.includes('|')) return undefined
    return {
      nodes: {
        paragraph(node) {
          const text = textOf(node)
          if (!text.includes('|') || !text.includes('\n')) return
          const lines = text.split('\n')
          const from = node.position?.start.offset ?? 0
          const problem = text.includes('--') ? lookAt(lines, from) : withoutDashes(lines, from)
          if (problem !== undefined) report(problem)
        },
      },
    }
  },
})

function lookAt(lines: readonly string[], from: number): Problem | undefined {
  const below = lines.findIndex((line, index) => index > 0 && isDelimiters(line) && lines[index - 1]?.includes('|'))
  const [head, dashes] = [lines[below - 1], lines[below]]
  if (head === undefined || dashes === undefined) return undefined
  const [cells, columns] = [cellsIn(head).length, cellsIn(dashes).length]
  if (cells === columns) return undefined
  const start = from + lines.slice(0, below - 1).join('\n').length + (below > 1 ? 1 : 0)
  const message = `Unexpected ${cells} ${cells === 1 ? 'cell' : 'cells'} in the head of a table, expected ${columns} as in the line below it`
  const fix = evenOut({ head, dashes, rows: lines.slice(below + 1) }, start)
  return { at: { start, end: start + head.length }, message, ...(fix && { fix }) }
}

/** Rows between pipes, all of as many cells: the line of dashes is lost. */
function withoutDashes(lines: readonly string[], start: number): Problem | undefined {
  const [head = ''] = lines
  const columns = cellsIn(head).length
  const isRow = (line: string): boolean =>
    /^[ \t>]*\|[^|]/.test(line) && /\|[ \t]*$/.test(line) && cellsIn(line).length === columns
  if (columns < 2 || !lines.every(isRow)) return undefined
  const message = `Cannot find the line of dashes below the head of a table, expected ${columns} times \`---\``
  const end = start + head.length
  const quote = /^[ \t>]*/.exec(lines[1] ?? '')?.[0] ?? ''
  const fix = fixBy('Write dashes below the head', { start: end, end, text: `\n${quote}|${' --- |'.repeat(columns)}` })
  return { at: { start, end }, message, fix }
}

const isDelimiters = (line: string): boolean => line.includes('--') && line.includes('|') && delimiters.test(line)

const cellsIn = (line: string): string[] =>
  line
    .replace(/^[ \t>]+/, '')
    .replace(/^\|/, '')
    .trimEnd()
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)

type Edit = Fix['edits'][number]

interface Lines {
  readonly head: string
  readonly dashes: string
  readonly rows: readonly string[]
}

/** What is too many goes when no row has a word there, and each title gets its dashes when that takes in all words. */
function evenOut({ head, dashes, rows }: Lines, start: number): Fix | undefined {
  const [cells, columns] = [cellsIn(head).length, cellsIn(dashes).length]
  const needed = Math.max(...[head, ...rows].map(widthOf))
  const below = start + head.length + 1
  const isTitled = cellsIn(head).every((cell) => cell.trim() !== '')
  if (needed <= Math.min(cells, columns)) {
    if (cells > columns) return fixBy('Remove the empty cells of the head', cutAfter(head, start, columns))
    return fixBy('Remove the dashes below no title', cutAfter(dashes, below, cells))
  }
  if (needed > cells || !isTitled) return undefined
  return fixBy('Write dashes below each title', append(dashes, below, ' --- |'.repeat(cells - columns)))
}

/** The number of cells up to the last one with a word. */
const widthOf = (line: string): number => cellsIn(line).findLastIndex((cell) => cell.trim() !== '') + 1

const fixBy = (title: string, edit: Edit): Fix => ({ safe: false, title, edits: [edit] })

function append(line: string, start: number, added: string): Edit {
  const end = line.trimEnd()
  return { start: start + end.length, end: start + end.length, text: end.endsWith('|') ? added : ` |${added}` }
}

function cutAfter(line: string, start: number, columns: number): Edit {
  const hasFirst = /^[ \t>]*\|/.test(line)
  const last = [...line.matchAll(/(?<!\\)\|/g)][hasFirst ? columns : columns - 1]
  return { start: start + (last === undefined ? line.length : last.index + 1), end: start + line.length, text: '' }
}
