/** The Code Quality report of GitLab: a list of violations, for `artifacts: reports: codequality`. */
import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { jsonText } from './json-text.ts'
import { oneLine, wellFormed } from './one-line.ts'
import { uniqueFingerprints } from './unique-fingerprints.ts'

const severities: Record<Level, string> = { error: 'major', warning: 'minor', info: 'info' }

export function gitlab({ findings, gone }: CheckReport): string {
  const fingerprints = uniqueFingerprints(findings)
  return jsonText([
    ...findings.map((finding, index) => violation(finding, fingerprints[index] ?? '')),
    ...gone.map(({ file, fingerprint, message }) => ({
      description: `Unexpected entry of the baseline, its finding is gone: ${oneLine(message)}`,
      ...{ check_name: 'baseline', fingerprint: `gone-${fingerprint}`, severity: severities.error },
      location: { path: pathOf(file), lines: { begin: 1 } },
    })),
  ])
}

function violation({ id, level, file, place, message }: ReportedFinding, fingerprint: string) {
  const begin = place?.start.line ?? 1
  return {
    ...{ description: oneLine(message), check_name: id, fingerprint, severity: severities[level] },
    location: { path: pathOf(file), lines: { begin, end: place?.end.line ?? begin } },
  }
}

/** GitLab finds the file by the path from the root of the repository, without `./`. */
const pathOf = (file: string): string => wellFormed(file.replace(/^(?:\.\/)+/, '')) || '.'
