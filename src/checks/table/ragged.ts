import type { Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { hasContent } from '../shared/table-columns.ts'

export const ragged = defineCheck({
  id: 'table/ragged',
  level: 'warning',
  summary: 'A row of a table has more cells than there are columns.',
  why: 'What stands in the last cells is shown to nobody. Mostly a `|` within a cell was not escaped.',
  fix: 'Write `\\|` for a `|` within a cell, or add the column.',
  bad: '# Kitchen\n\n| Key | Meaning            |\n| --- | ------------------ |\n| `o` | `oven on | off`    |\n| `l` | The light          |\n',
  good: '# Kitchen\n\n| Key | Meaning            |\n| --- | ------------------ |\n| `o` | `oven on \\| off`    |\n| `l` | The light          |\n',
  nodes: {
    table({ children: [head, ...rows] = [] }, _, { page: { source }, report }) {
      const width = head?.children?.length ?? 0
      for (const { children: cells = [] } of rows) {
        const lost = cells.slice(width)
        if (!hasContent(lost)) continue
        const fix = escapePipes(source, cells, width)
        const what = lost.length === 1 ? 'cell' : 'cells'
        const message = `Unexpected ${what} beyond column ${width} of the table, expected ${width} in every row`
        report({ at: spanOf(lost), message, ...(fix && { fix }) })
      }
    },
  },
})

const spanOf = (cells: readonly AnyNode[]): { start: number; end: number } => ({
  start: cells[0]?.position?.start.offset ?? 0,
  end: cells.at(-1)?.position?.end.offset ?? 0,
})

/** When just as many pipes stand within code or elements as there are cells too many. */
function escapePipes(source: string, cells: readonly AnyNode[], width: number): Fix | undefined {
  const pipes: number[] = []
  let open = { backticks: 0, tags: 0 }
  for (const [index, cell] of cells.entries()) {
    const { start, end } = spanOf([cell])
    if (index > 0 && (open.backticks % 2 === 1 || open.tags > 0)) pipes.push(start)
    open = add(open, source.slice(start, end))
  }
  if (pipes.length !== cells.length - width || pipes.some((at) => source[at] !== '|')) return undefined
  const edits = pipes.map((start) => ({ start, end: start, text: '\\' }))
  return { safe: false, title: `Escape ${edits.length === 1 ? 'the' : 'each'} \`|\` within a cell`, edits }
}

function add(open: { backticks: number; tags: number }, text: string): { backticks: number; tags: number } {
  const opened = text.match(/<(?:a|code|em|li|ol|p|pre|strong|ul)[\s>]/g)?.length ?? 0
  const closed = text.match(/<\/(?:a|code|em|li|ol|p|pre|strong|ul)>/g)?.length ?? 0
  return { backticks: open.backticks + (text.match(/`+/g)?.length ?? 0), tags: open.tags + opened - closed }
}
