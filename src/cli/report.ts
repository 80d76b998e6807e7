/** Says what a run found: to the terminal, and to a file when one is named. */
import type { Outcome } from '../engine/outcome.ts'
import type { ConvertFlags } from './convert.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { printable } from './printable.ts'

export interface ReportContext {
  flags: ConvertFlags
  summary: string
  /** Lines to be said before it. */
  notes?: readonly string[]
  /** stderr when stdout carries a page. */
  stream: NodeJS.WriteStream
}

export async function report(
  outcome: Omit<Outcome, 'assets' | 'drafts'>,
  { flags, summary, notes = [], stream }: ReportContext,
): Promise<void> {
  const { runReport } = await import('../engine/report.ts')
  const data = runReport('convert', flags.to, outcome, summary)
  if (flags.report !== undefined) {
    const { writeReport } = await import('./reporters/json.ts')
    await writeReport(flags.report, data)
  }
  if (flags.quiet === true) return
  const { pretty } = await import('./reporters/pretty.ts')
  const findings = pretty(data, flags.verbose === true)
  const last = printable([...notes, summary].join('\n'))
  stream.write(findings === '' ? `${last}\n` : `${findings}\n${last}\n`)
}

/** Under `--strict`, a loss or a fault that is more than a remark fails the run. */
export function verdict({ losses, diagnostics }: Pick<Outcome, 'losses' | 'diagnostics'>): ExitCode {
  return losses.length > 0 || diagnostics.some(({ level }) => level !== 'info') ? exitCode.findings : exitCode.fine
}
