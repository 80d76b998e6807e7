/**
 * JUnit XML after the schema of Jenkins: a suite for each file, a case for each finding. What fails the run is a failure; other
 * findings are skipped cases, which are shown and fail nothing. A run without findings is one case that passes.
 */
import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { byFile } from './by-file.ts'
import { excerptOf } from './excerpt.ts'
import { oneLine } from './one-line.ts'
import { extent } from './totals.ts'
import { fileName, where } from './where.ts'

interface Case {
  name: string
  className: string
  outcome?: { element: 'failure' | 'skipped'; type: string; message: string; text: string }
}

export function junit(report: CheckReport): string {
  const suites = [...byFile(report.findings)].map(([file, found]) =>
    suite(
      file,
      found.map((finding) => caseOf(finding, report)),
    ),
  )
  if (report.gone.length > 0) suites.push(suite('baseline', report.gone.map(goneCase)))
  if (suites.length === 0) suites.push(suite('unbook check', [{ name: `${extent(report)} checked`, className: 'unbook' }]))
  const attributes = { name: 'unbook check', ...sums(suites.map(({ counts }) => counts)) }
  const content = suites.map(({ text }) => text).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${written(attributes)}>\n${content}</testsuites>\n`
}

function suite(file: string, cases: readonly Case[]) {
  const of = (element: string): number => cases.filter(({ outcome }) => outcome?.element === element).length
  const counts = { tests: cases.length, failures: of('failure') }
  const attributes = { name: fileName(file), ...counts, errors: 0, skipped: of('skipped') }
  return { counts, text: `  <testsuite${written(attributes)}>\n${cases.map(caseText).join('')}  </testsuite>\n` }
}

function sums(counts: readonly { tests: number; failures: number }[]) {
  const total = (key: 'tests' | 'failures'): number => counts.reduce((sum, each) => sum + each[key], 0)
  return { tests: total('tests'), failures: total('failures'), errors: 0 }
}

function caseOf(finding: ReportedFinding, report: CheckReport): Case {
  const { id, level, place, message } = finding
  const at = place === undefined ? '' : ` (${place.start.line}:${place.start.column})`
  const element = level === failingLevel(report) || level === 'error' ? 'failure' : 'skipped'
  const outcome = { element, type: id, message, text: details(finding).join('\n') } as const
  return { name: `${id}${at}`, className: fileName(finding.file), outcome }
}

function details(finding: ReportedFinding): string[] {
  const { place, message, hint, line, related = [] } = finding
  const end = place?.start.line === place?.end.line ? place?.end.column : undefined
  const excerpt = place && line !== undefined ? excerptOf(line, place.start.column - 1, end && end - 1, 100) : undefined
  return [
    `${where(finding)}: ${oneLine(message)}`,
    ...(excerpt === undefined ? [] : [excerpt.text, excerpt.marks]),
    ...(hint === undefined ? [] : [oneLine(hint)]),
    ...related.map((other) => `${where(other)}: ${oneLine(other.message)}`),
  ]
}

/** A run that fails without an error fails because of the worst that there is, by `--fail-on`. */
function failingLevel({ failed, counts, gone }: CheckReport): Level {
  if (!failed || counts.error > 0 || gone.length > 0) return 'error'
  return counts.warning > 0 ? 'warning' : 'info'
}

function goneCase({ id, file, message }: CheckReport['gone'][number]): Case {
  const outcome = {
    element: 'failure',
    type: id,
    message: 'Unexpected entry of the baseline, its finding is gone',
    text: oneLine(message),
  } as const
  return { name: `${fileName(file)} ${id}`, className: 'baseline', outcome }
}

function caseText({ name, className, outcome }: Case): string {
  const start = `    <testcase${written({ name, classname: className })}`
  if (outcome === undefined) return `${start}/>\n`
  const { element, type, message, text } = outcome
  return `${start}>\n      <${element}${written({ type, message: oneLine(message) })}>${escaped(text)}</${element}>\n    </testcase>\n`
}

const written = (attributes: Record<string, string | number>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML has no way to write most control characters, halves of pairs and the two last places of the first plane. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
