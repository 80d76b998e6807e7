/**
 * Findings as a person reads them: one line per kind, or with `verbose` one per finding, grouped by file.
 *
 *      2 error    link/missing-page  A link leads to a page that does not exist.
 *     14 info     loss/block         `tabs` written as plain Markdown: the choice, every alternative is shown
 */

import pc from 'picocolors'
import { catalogue } from '../../diagnostics/catalogue.ts'
import type { Level } from '../../diagnostics/diagnostic.ts'
import { groupBy } from '../../diagnostics/group-by.ts'
import type { Finding, RunReport } from '../../engine/report.ts'
import { printable } from '../printable.ts'

const colours: Record<Level, (text: string) => string> = { error: pc.red, warning: pc.yellow, info: pc.cyan }
const ranks: Record<Level, number> = { error: 0, warning: 1, info: 2 }

export function pretty({ losses, diagnostics }: Pick<RunReport, 'losses' | 'diagnostics'>, verbose: boolean): string {
  const findings = [...diagnostics, ...losses].map(asPrintable)
  if (findings.length === 0) return ''
  return aligned(verbose ? byFile(findings) : byKind(findings))
}

/** Before colours are added, which are escape sequences too. */
const asPrintable = (finding: Finding): Finding => ({
  ...finding,
  file: printable(finding.file),
  message: printable(finding.message),
})

interface Row {
  cells: string[]
  level: Level
}

function byKind(findings: readonly Finding[]): Row[][] {
  const kinds = [...groupBy(findings, (finding) => `${finding.id} ${sentence(finding)}`).values()]
  kinds.sort((a, b) => ranks[levelOf(a)] - ranks[levelOf(b)] || b.length - a.length)
  const width = Math.max(...kinds.map((kind) => String(kind.length).length))
  return [
    kinds.map((kind) => ({
      level: levelOf(kind),
      cells: [String(kind.length).padStart(width), levelOf(kind), kind[0]?.id ?? '', sentence(kind[0])],
    })),
  ]
}

const levelOf = (kind: readonly Finding[]): Level => kind[0]?.level ?? 'info'

/** Faults are told apart by id; losses by what was lost, which is the message itself. */
function sentence(finding: Finding | undefined): string {
  if (finding === undefined) return ''
  const entry: { summary: string } | undefined = Object.hasOwn(catalogue, finding.id)
    ? catalogue[finding.id as keyof typeof catalogue]
    : undefined
  return finding.id === 'loss/block' || entry === undefined ? finding.message : entry.summary
}

function byFile(findings: readonly Finding[]): Row[][] {
  const files = [...groupBy(findings, ({ file }) => file)].sort(([a], [b]) => (a < b ? -1 : 1))
  return files.map(([file, found]) => [
    { level: 'info', cells: [pc.underline(file || '(the whole space)')] },
    ...found.sort(byPlace).flatMap(findingRows),
  ])
}

function findingRows({ line, column, level, id, message, hint }: Finding): Row[] {
  const place = line === null ? '' : `${line}:${column}`
  const row: Row = { level, cells: [`  ${place}`, level, id, message] }
  return hint === undefined ? [row] : [row, { level, cells: ['', '', '', pc.dim(hint)] }]
}

const byPlace = (a: Finding, b: Finding): number => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

/** Columns are as wide as their widest cell, but for the last one; colours come after, since they have no width. */
function aligned(blocks: readonly Row[][]): string {
  const rows = blocks.flat().filter(({ cells }) => cells.length > 1)
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map(({ cells }) => cells[column]?.length ?? 0)))
  const line = ({ cells, level }: Row): string =>
    cells
      .map((cell, column) => (column === cells.length - 1 ? cell : colour(cell.padEnd(widths[column] ?? 0), column, level)))
      .join('  ')
      .trimEnd()
  return blocks.map((block) => `${block.map(line).join('\n')}\n`).join('\n')
}

const colour = (cell: string, column: number, level: Level): string => {
  if (column === 1) return colours[level](cell)
  return column === 2 ? pc.dim(cell) : cell
}
