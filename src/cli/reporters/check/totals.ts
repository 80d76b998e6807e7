/** What a report comes to, in words: `3 errors, 1 warning in 41 pages`. */

import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'

export const levels = ['error', 'warning', 'info'] as const satisfies readonly Level[]

export function totals(report: CheckReport): string {
  const found = countsOf(report.counts)
  return found === '' ? `Nothing found in ${extent(report)}` : `${found} in ${extent(report)}`
}

export const extent = ({ pages, spaces }: CheckReport): string =>
  spaces > 1 ? `${count(pages, 'page')} of ${count(spaces, 'space')}` : count(pages, 'page')

/** Empty when nothing was found. */
export function countsOf(counts: Readonly<Record<Level, number>>): string {
  const parts = levels.filter((level) => counts[level] > 0)
  return parts.map((level) => (level === 'info' ? `${counts.info} info` : count(counts[level], level))).join(', ')
}

export function levelCounts(findings: readonly ReportedFinding[]): Record<Level, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level] += 1
  return counts
}

/** What was left out of the findings, and what was done: sentences without full stop. */
export function remarks({ known, ignored, fixed }: CheckReport): string[] {
  return [
    ...(fixed > 0 ? [`${count(fixed, 'fix', 'fixes')} applied`] : []),
    ...(known > 0 ? [`${count(known, 'known finding')} of the baseline not shown`] : []),
    ...(ignored > 0 ? [`${count(ignored, 'finding')} ignored by comments`] : []),
  ]
}

export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`
