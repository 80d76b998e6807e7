/** The fingerprints of findings, in their order; the same finding a second time gets a number, since readers of reports drop doubles. */
import type { ReportedFinding } from '../../../engine/check/check-report.ts'

export function uniqueFingerprints(findings: readonly ReportedFinding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ fingerprint }) => {
    const times = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, times)
    return times === 1 ? fingerprint : `${fingerprint}-${times}`
  })
}
