/**
 * Annotations of GitHub Actions, one command a finding:
 *
 *     ::error title=link/missing-page,file=guide/soil.md,line=12,endLine=12,col=16,endColumn=25::guide/soil.md:12:16: Cannot find …
 *
 * GitHub shows ten errors and ten warnings of a step, so errors come first. The log shows the message alone: it says where, too.
 */
import type { Position } from 'unist'
import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { printable } from '../../printable.ts'
import { oneLine, wellFormed } from './one-line.ts'
import { levels, remarks, totals } from './totals.ts'
import { where } from './where.ts'

const commands: Record<Level, string> = { error: 'error', warning: 'warning', info: 'notice' }

export function github(report: CheckReport): string {
  const found = levels.flatMap((level) => report.findings.filter((finding) => finding.level === level))
  const gone = report.gone.map(({ id, file, message }) =>
    command('error', { title: 'baseline' }, [
      `${where({ file })}: Unexpected entry of the baseline, its finding is gone: ${oneLine(message)} (${oneLine(id)})`,
    ]),
  )
  return `${[...found.map(annotation), ...gone, totals(report), ...remarks(report)].join('\n')}\n`
}

function annotation(finding: ReportedFinding): string {
  const { id, level, file, place, message, hint, related = [] } = finding
  const properties = { title: id, ...(file !== '' && { file: wellFormed(printable(file)) }), ...(place && span(place)) }
  return command(commands[level], properties, [
    `${where(finding)}: ${oneLine(message)}`,
    ...(hint === undefined ? [] : [oneLine(hint)]),
    ...related.map((other) => `${where(other)}: ${oneLine(other.message)}`),
  ])
}

/** GitHub takes columns only within one line. */
function span({ start, end }: Position): Record<string, number> {
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  return { line: start.line, endLine: end.line, ...columns }
}

function command(name: string, properties: Record<string, string | number>, lines: readonly string[]): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${pairs.join(',')}::${escapeData(lines.join('\n'))}`
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
