/** Writes what `unbook check` has found: to stdout, to files, and to the summary of a job of GitHub Actions. */
import { appendFile, realpath, stat, writeFile } from 'node:fs/promises'
import pc from 'picocolors'
import type { CheckReport, ReportedFinding } from '../engine/check/check-report.ts'
import { levelsFrom } from '../engine/check/make-report.ts'
import type { CheckOutcome } from '../engine/check/run-check.ts'
import { writeOneFile } from '../engine/write-file.ts'
import type { Sink } from './check-formats.ts'
import { fromRepository } from './from-repository.ts'
import { type ReporterName, reporters } from './reporters/check/index.ts'
import type { Reporter } from './reporters/check/reporter.ts'
import { totals } from './reporters/check/totals.ts'
import { checkReportFolder } from './reporters/json.ts'
import { UsageError } from './usage-error.ts'

export interface OutputOptions {
  /** Only what makes the run fail. */
  quiet: boolean
  isGitHub: boolean
  /** stdout has the diff. */
  dryRun: boolean
  maxFindings?: number
}

/** Before anything is checked: a run should not fail at its last step. */
export async function checkSinks(sinks: readonly Sink[]): Promise<void> {
  for (const { file } of sinks) {
    if (file === undefined) continue
    await checkReportFolder(file)
    const stats = await stat(file).catch(() => undefined)
    if (stats?.isDirectory()) throw new UsageError(`The output file \`${file}\` is a folder`, 'Name a file in it.')
  }
}

export async function writeSinks(outcome: CheckOutcome, sinks: readonly Sink[], options: OutputOptions): Promise<void> {
  const { quiet, dryRun, isGitHub } = options
  const report = quiet ? onlyFailing(outcome) : outcome.report
  // Files first: whoever reads from the pipe may stop at any time.
  for (const { format, file } of sinks) {
    if (file !== undefined)
      await writeReport(file, reporterOf(format)(fromRepository(report, format), { color: false, width: fileWidth }))
  }
  await appendSummary(report, sinks, isGitHub)
  for (const { format, file } of sinks) if (file === undefined && !dryRun) process.stdout.write(textFor(format, report, options))
  if (dryRun) process.stdout.write(outcome.diff)
  const isSilent = dryRun || sinks.every(({ file }) => file !== undefined)
  if (isSilent && !quiet) process.stderr.write(`${totals(report)}\n`)
}

async function appendSummary(report: CheckReport, sinks: readonly Sink[], isGitHub: boolean): Promise<void> {
  const summary = process.env.GITHUB_STEP_SUMMARY
  if (isGitHub && summary && sinks.some(({ format }) => format === 'github')) {
    await appendFile(summary, reporterOf('github-summary')(report, { color: false, width: fileWidth }))
  }
}

const reporterOf = (format: ReporterName): Reporter => reporters[format]

/** For lines that nobody wraps. */
const fileWidth = 120

function textFor(format: Sink['format'], report: CheckReport, { quiet, maxFindings }: OutputOptions): string {
  const context = { color: pc.isColorSupported, width: process.stdout.columns ?? fileWidth }
  if (format !== 'pretty') return reporterOf(format)(fromRepository(report, format), context)
  if (quiet && report.findings.length === 0 && report.gone.length === 0) return ''
  const left = report.findings.length - (maxFindings ?? report.findings.length)
  if (left <= 0) return reporters.pretty(report, context)
  const text = reporters.pretty({ ...report, findings: worst(report.findings, maxFindings ?? 0) }, context)
  return `${text}${left} more ${left === 1 ? 'is' : 'are'} not shown (--max-findings ${maxFindings})\n`
}

const ranks = { error: 0, warning: 1, info: 2 }

/** The worst ones, in the order in which they stand. */
function worst(findings: readonly ReportedFinding[], count: number): ReportedFinding[] {
  const ranked = findings.map((finding, index) => ({ index, rank: ranks[finding.level] }))
  const chosen = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, count)
  return chosen.sort((a, b) => a.index - b.index).flatMap(({ index }) => findings[index] ?? [])
}

function onlyFailing({ report, failOn }: CheckOutcome): CheckReport {
  const kept = levelsFrom(failOn === 'never' ? 'error' : failOn)
  const counts = { ...report.counts }
  for (const level of ['error', 'warning', 'info'] as const) if (!kept.includes(level)) counts[level] = 0
  const findings = report.findings.filter(({ level }) => kept.includes(level))
  const ids = new Set(findings.map(({ id }) => id))
  const rules = Object.fromEntries(Object.entries(report.rules).filter(([id]) => ids.has(id)))
  return { ...report, findings, counts, rules }
}

/** A device, such as `/dev/null`, is written to; it must not be replaced by a file. */
async function writeReport(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const stats = await stat(target).catch(() => undefined)
  if (stats === undefined || stats.isFile()) await writeOneFile(target, text, true)
  else await writeFile(target, text)
}
