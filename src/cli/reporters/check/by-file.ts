/** Findings with the file that they are in; both stay in the order of the report. */
import type { ReportedFinding } from '../../../engine/check/check-report.ts'

export function byFile(findings: readonly ReportedFinding[]): Map<string, ReportedFinding[]> {
  const files = new Map<string, ReportedFinding[]>()
  for (const finding of findings) {
    const found = files.get(finding.file)
    if (found === undefined) files.set(finding.file, [finding])
    else found.push(finding)
  }
  return files
}
