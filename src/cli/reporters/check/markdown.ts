/** A report to paste in a pull request or an issue. */
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { byFile } from './by-file.ts'
import { codeSpan, markdownMessage, markdownText } from './markdown-text.ts'
import { count, remarks, totals } from './totals.ts'
import { fileName, where } from './where.ts'

export const markdown = (report: CheckReport): string =>
  `${[opening(report), ...sections(report), ...closing(report)].join('\n\n')}\n`

/** The parts of the report, each a paragraph or a list: `github-summary` leaves some out. */
export const opening = (report: CheckReport): string => `## unbook check\n\n${totals(report)}.`

export const sections = (report: CheckReport): string[] =>
  [...byFile(report.findings)].map(
    ([file, found]) => `### ${codeSpan(fileName(file))}\n\n${found.map((finding) => entry(finding, report)).join('\n')}`,
  )

export function closing(report: CheckReport): string[] {
  const left = remarks(report).map((remark) => `${remark}.`)
  return [...goneSection(report), ...(left.length > 0 ? [left.join(' ')] : [])]
}

const marks = { error: '❌', warning: '⚠️', info: 'ℹ️' }

function entry({ id, level, place, message, hint, fix, related = [] }: ReportedFinding, { rules }: CheckReport): string {
  const at = place === undefined ? '' : ` ${place.start.line}:${place.start.column}`
  const mended = fix === undefined ? '' : ` · mended by \`${fix.safe ? '--fix' : '--fix-unsafe'}\``
  return [
    `* ${marks[level]} **${level}**${at} ${markdownMessage(message)} (${ruleLink(id, rules[id]?.url)})${mended}`,
    ...(hint === undefined ? [] : [`  * ${markdownMessage(hint)}`]),
    ...related.map((other) => `  * ${codeSpan(where(other))}: ${markdownMessage(other.message)}`),
  ].join('\n')
}

const ruleLink = (id: string, url: string | undefined): string =>
  url !== undefined && /^https?:\/\/[^\s<>()"'\\]+$/.test(url) ? `[${markdownText(id)}](${url})` : codeSpan(id)

function goneSection({ gone }: CheckReport): string[] {
  if (gone.length === 0) return []
  const entries = gone.map(
    ({ id, file, message }) => `* ${codeSpan(fileName(file))} ${markdownMessage(message)} (${codeSpan(id)})`,
  )
  const verb = gone.length === 1 ? 'is' : 'are'
  return [
    `### Baseline\n\n${count(gone.length, 'finding')} of the baseline ${verb} gone: run \`--update-baseline\`.\n\n${entries.join('\n')}`,
  ]
}
