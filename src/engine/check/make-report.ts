/** Puts together what a run has to say. */
import type { Level } from '../../diagnostics/diagnostic.ts'
import { unbookVersion } from '../package-info.ts'
import type { KnownFinding } from './baseline.ts'
import type { CheckReport, ReportedFinding, RuleInfo } from './check-report.ts'
import type { FailOn } from './config-schema.ts'
import type { Marked } from './examine.ts'
import { type ShowPath, withPaths } from './report-paths.ts'
import { ruleInfo } from './rule-info.ts'

export interface ReportPart {
  findings: readonly Marked[]
  show: ShowPath
  spaces: number
  pages: number
  ignored: number
  fixed: number
}

export interface Verdict {
  failOn: FailOn
  known: number
  gone: readonly KnownFinding[]
}

export function makeReport(parts: readonly ReportPart[], { failOn, known, gone }: Verdict): CheckReport {
  const findings = parts.flatMap(({ findings: own, show }) => own.map((each) => reported(each, show)))
  const sum = (key: 'spaces' | 'pages' | 'ignored' | 'fixed'): number => parts.reduce((total, part) => total + part[key], 0)
  const counts = countsOf(findings)
  return {
    findings: parts.length === 1 ? findings : findings.sort(byFile),
    rules: rulesOf(findings),
    counts,
    spaces: sum('spaces'),
    pages: sum('pages'),
    known,
    ignored: sum('ignored'),
    gone,
    fixed: sum('fixed'),
    failed: failOn !== 'never' && (gone.length > 0 || levelsFrom(failOn).some((level) => counts[level] > 0)),
    version: unbookVersion,
  }
}

function reported({ finding, line, fingerprint }: Marked, show: ShowPath): ReportedFinding {
  return { ...withPaths(finding, show), ...(line === undefined ? {} : { line }), fingerprint }
}

/** Within a file the order is right already. */
const byFile = (a: ReportedFinding, b: ReportedFinding): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

function countsOf(findings: readonly ReportedFinding[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level] += 1
  return counts
}

function rulesOf(findings: readonly ReportedFinding[]): Record<string, RuleInfo> {
  const ids = [...new Set(findings.map(({ id }) => id))].sort()
  return Object.fromEntries(ids.map((id) => [id, ruleInfo(id)]))
}

const levels: readonly Level[] = ['error', 'warning', 'info']

/** A level and the worse ones. */
export const levelsFrom = (least: Level): readonly Level[] => levels.slice(0, levels.indexOf(least) + 1)
