/** What a run found and lost, in the shape that `--report` writes; `docs/reference/report.md` describes it. */
import type { Position } from 'unist'
import type { Diagnostic, Level } from '../diagnostics/diagnostic.ts'
import type { Loss } from './api.ts'
import type { Outcome } from './outcome.ts'

export interface Finding {
  id: string
  level: Level
  /** Path from the folder that was given; empty for the run as a whole. */
  file: string
  /** 1-based, as on disk; null when the finding has no place in the file. */
  line: number | null
  column: number | null
  message: string
  hint?: string
}

export interface LossFinding extends Finding {
  block: string
  loss: string
}

export interface RunReport {
  schema: 1
  command: string
  target: string
  pages: Outcome['pages']
  losses: LossFinding[]
  diagnostics: Finding[]
  summary: string
}

export function runReport(
  command: string,
  target: string,
  outcome: Omit<Outcome, 'assets' | 'drafts'>,
  summary: string,
): RunReport {
  return {
    schema: 1,
    command,
    target,
    pages: outcome.pages,
    losses: outcome.losses.map(lossFinding).sort(byPlace),
    diagnostics: outcome.diagnostics.map(finding).sort(byPlace),
    summary,
  }
}

function finding({ id, level, file, place, message, hint }: Diagnostic): Finding {
  return { id, level, file, ...start(place), message, ...(hint === undefined ? {} : { hint }) }
}

function lossFinding(loss: Loss): LossFinding {
  return {
    id: 'loss/block',
    level: 'info',
    file: loss.file,
    ...start(loss.place),
    message: lossMessage(loss),
    block: loss.block,
    loss: loss.loss,
  }
}

const lossMessage = ({ block, loss, target }: Loss): string =>
  `\`${block}\` written as plain ${target === 'html' ? 'HTML' : 'Markdown'}: ${loss}`

const start = (place: Position | undefined): { line: number | null; column: number | null } => ({
  line: place?.start.line ?? null,
  column: place?.start.column ?? null,
})

function byPlace(a: Finding, b: Finding): number {
  return compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.id, b.id)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
