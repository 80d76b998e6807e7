/**
 * Findings as a person reads them on a terminal, each with the line it is about:
 *
 *     error  Cannot find page `beds/sole.md`; did you mean `beds/soil.md`  link/missing-page
 *       ╭─ garden/README.md:3:17
 *     3 │ Lime [the soil](beds/sole.md) in autumn.
 *       │                 ^^^^^^^^^^^^
 *       = fix: Replace `beds/sole.md` by `beds/soil.md` (--fix)
 */
import pc from 'picocolors'
import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../../../engine/check/check-report.ts'
import { byFile } from './by-file.ts'
import { excerptOf } from './excerpt.ts'
import { oneLine } from './one-line.ts'
import type { ReporterContext } from './reporter.ts'
import { count, countsOf, extent, levelCounts, remarks, totals } from './totals.ts'
import { fileName, where } from './where.ts'

type Colors = ReturnType<typeof pc.createColors>

const colourOf: Record<Level, 'red' | 'yellow' | 'cyan'> = { error: 'red', warning: 'yellow', info: 'cyan' }

export function pretty(report: CheckReport, { color, width }: ReporterContext): string {
  const colors = pc.createColors(color)
  if (report.findings.length === 0 && report.gone.length === 0) return clean(report, colors)
  const blocks = [...byFile(report.findings)].map(([file, found]) => fileBlock(file, found, colors, Math.max(width, 40)))
  return [...blocks, ...goneBlock(report, colors), summary(report, colors)].join('\n')
}

function clean(report: CheckReport, colors: Colors): string {
  const left = remarks(report)
  return `${colors.green('✔')} ${extent(report)} checked, nothing found${left.length > 0 ? ` (${left.join(', ')})` : ''}\n`
}

function fileBlock(file: string, found: readonly ReportedFinding[], colors: Colors, width: number): string {
  const heading = `${colors.bold(colors.underline(fileName(file)))}  ${colors.dim(countsOf(levelCounts(found)))}`
  return `${[heading, ...found.map((finding) => findingBlock(finding, colors, width))].join('\n\n')}\n`
}

function findingBlock(finding: ReportedFinding, colors: Colors, width: number): string {
  const { id, level, message, place, line } = finding
  const paint = colors[colourOf[level]]
  const gutter = ' '.repeat(line === undefined ? 1 : String(place?.start.line ?? '').length)
  return [
    `${colors.bold(paint(level))}  ${colors.bold(oneLine(message))}  ${colors.dim(oneLine(id))}`,
    ...(finding.file === '' ? [] : [`${gutter} ${colors.blue('╭─')} ${where(finding)}`]),
    ...excerptLines(finding, colors, width - gutter.length - 3),
    ...notes(finding).map(([label, text]) => `${gutter} ${colors.blue('=')} ${colors.bold(label)}: ${text}`),
  ].join('\n')
}

function excerptLines({ level, place, line }: ReportedFinding, colors: Colors, width: number): string[] {
  if (place === undefined || line === undefined) return []
  const { start, end } = place
  const goesOn = end.line > start.line
  const { text, marks } = excerptOf(line, start.column - 1, goesOn ? undefined : end.column - 1, width)
  const number = String(start.line)
  return [
    `${colors.blue(`${number} │`)} ${text}`.trimEnd(),
    `${colors.blue(`${' '.repeat(number.length)} │`)} ${colors[colourOf[level]](marks)}${goesOn ? ` to ${end.line}:${end.column}` : ''}`,
  ]
}

function notes({ message, hint, expected = [], related = [], fix }: ReportedFinding): [string, string][] {
  const unsaid = expected.some((value) => !message.includes(value)) ? expected : []
  return [
    ...(unsaid.length > 0 ? ([['expected', listed(unsaid)]] satisfies [string, string][]) : []),
    ...related.map((other): [string, string] => ['see', `${where(other)}: ${oneLine(other.message)}`]),
    ...(hint === undefined ? [] : ([['hint', oneLine(hint)]] satisfies [string, string][])),
    ...(fix === undefined ? [] : ([['fix', `${oneLine(fix.title)} (${option(fix.safe)})`]] satisfies [string, string][])),
  ]
}

const option = (isSafe: boolean): string => (isSafe ? '--fix' : '--fix-unsafe')

/** Eight at most: more is a manual. */
function listed(values: readonly string[]): string {
  const shown = values.slice(0, 8).map((value) => `\`${oneLine(value)}\``)
  return `${shown.join(', ')}${values.length > 8 ? ` and ${values.length - 8} more` : ''}`
}

function goneBlock({ gone }: CheckReport, colors: Colors): string[] {
  if (gone.length === 0) return []
  const verb = gone.length === 1 ? 'is' : 'are'
  const rows = gone.map(({ id, file, message }) => `  ${fileName(file)}  ${oneLine(message)}  ${colors.dim(oneLine(id))}`)
  const heading = `${colors.bold(colors.red('error'))}  ${colors.bold(`${count(gone.length, 'finding')} of the baseline ${verb} gone`)}`
  return [
    `${[heading, ...rows, `  = ${colors.bold('hint')}: Run with --update-baseline, the baseline only shrinks`].join('\n')}\n`,
  ]
}

function summary(report: CheckReport, colors: Colors): string {
  const paint = report.failed ? colors.red : colors.yellow
  const lines = [colors.bold(paint(totals(report))), ...fixable(report), ...remarks(report), ...pointer(report)]
  return `${lines.join('\n')}\n`
}

function fixable({ findings }: CheckReport): string[] {
  const safe = findings.filter(({ fix }) => fix?.safe === true).length
  const unsafe = findings.filter(({ fix }) => fix?.safe === false).length
  const parts = [...(safe > 0 ? [`${safe} can be mended by --fix`] : []), ...(unsafe > 0 ? [`${unsafe} by --fix-unsafe`] : [])]
  if (parts.length === 0) return []
  return [safe === 0 ? `${unsafe} can be mended by --fix-unsafe, a guess` : parts.join(', ')]
}

function pointer({ findings }: CheckReport): string[] {
  const ids = new Set(findings.map(({ id }) => id))
  const [id] = ids
  if (id === undefined) return []
  return [`\`unbook explain ${ids.size === 1 ? oneLine(id) : '<id>'}\` says why, and what to do`]
}
