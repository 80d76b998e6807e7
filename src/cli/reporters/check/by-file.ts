/** Findings with the file that they are in; both stay in the order of the report. */
import { groupBy } from '../../../diagnostics/group-by.ts'
import type { ReportedFinding } from '../../../engine/check/check-report.ts'

export const byFile = (findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> =>
  groupBy(findings, ({ file }) => file)
