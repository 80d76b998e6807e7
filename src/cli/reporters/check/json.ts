/** Everything a report holds, for programs; `docs/reference/check-json.md` describes each field. */

import type { Position } from 'unist'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { jsonText } from './json-text.ts'

/** Raised when a field changes its meaning or goes away, not when one is added. */
const schema = 1

export function json(report: CheckReport): string {
  const { version, failed, spaces, pages, counts, known, ignored, fixed, gone, findings, rules } = report
  return jsonText({
    ...{ schema, version, failed, spaces, pages },
    counts: { error: counts.error, warning: counts.warning, info: counts.info },
    ...{ known, ignored, fixed },
    findings: findings.map((finding) => described(finding, rules[finding.id]?.url)),
    gone: gone.map(({ fingerprint, id, file, message }) => ({ fingerprint, id, file, message })),
  })
}

function described({ id, level, file, place, message, hint, expected, related, fix, ...rest }: ReportedFinding, url?: string) {
  return {
    ...{ id, level, file, ...span(place), message },
    ...(hint !== undefined && { hint }),
    ...(expected !== undefined && { expected }),
    related: (related ?? []).map((other) => ({ file: other.file, ...span(other.place), message: other.message })),
    ...(fix !== undefined && { fix: { safe: fix.safe, title: fix.title, edits: fix.edits.map((edit) => ({ file, ...edit })) } }),
    ...(url !== undefined && { url }),
    fingerprint: rest.fingerprint,
  }
}

const span = (place: Position | undefined) => ({
  line: place?.start.line ?? null,
  column: place?.start.column ?? null,
  endLine: place?.end.line ?? null,
  endColumn: place?.end.column ?? null,
})
