/** SARIF 2.1.0, for code scanning: rules with their explanation, results with places, related places and fixes. */
import type { Position } from 'unist'
import type { Level } from '../../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding, RuleInfo } from '../../../engine/check/check-report.ts'
import { jsonText } from './json-text.ts'
import { oneLine } from './one-line.ts'
import { fixesOf } from './sarif-fixes.ts'
import { artifactLocation, rootId } from './sarif-location.ts'
import { uniqueFingerprints } from './unique-fingerprints.ts'

const severities: Record<Level, string> = { error: 'error', warning: 'warning', info: 'note' }

export function sarif(report: CheckReport): string {
  const ids = [...new Set([...Object.keys(report.rules), ...report.findings.map(({ id }) => id)])].sort()
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const fingerprints = uniqueFingerprints(report.findings)
  const driver = { name: 'unbook', version: report.version, rules: ids.map((id) => descriptor(id, report.rules[id])) }
  const run = {
    tool: { driver },
    invocations: [{ executionSuccessful: true, exitCode: report.failed ? 1 : 0, ...notifications(report) }],
    originalUriBaseIds: {
      [rootId]: { description: message('The folder in which unbook was started, as a rule the root of the repository') },
    },
    columnKind: 'utf16CodeUnits',
    results: report.findings.map((finding, index) => result(finding, indexes.get(finding.id) ?? -1, fingerprints[index] ?? '')),
  }
  return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })
}

function descriptor(id: string, rule: RuleInfo | undefined) {
  if (rule === undefined) return { id }
  const { level, summary, why, fix, url } = rule
  return {
    id,
    shortDescription: { text: oneLine(summary) },
    fullDescription: { text: oneLine(why) },
    help: { text: `${oneLine(why)} ${oneLine(fix)}` },
    ...(URL.canParse(url) && { helpUri: new URL(url).href }),
    defaultConfiguration: { level: severities[level] },
    properties: { tags: [id.split('/')[0] ?? id], 'problem.severity': level === 'info' ? 'recommendation' : level },
  }
}

function result(finding: ReportedFinding, ruleIndex: number, fingerprint: string) {
  const { id, level, hint, related = [] } = finding
  const fixes = fixesOf(finding)
  return {
    ...{ ruleId: id, ruleIndex, level: severities[level] },
    message: message(hint === undefined ? finding.message : `${finding.message}. ${hint}`),
    locations: [{ physicalLocation: physicalLocation(finding) }],
    partialFingerprints: { 'unbook/v1': fingerprint },
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        ...{ id: index + 1, message: message(other.message), physicalLocation: physicalLocation(other) },
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
  }
}

/** `[text](1)` is a link in a message of SARIF. */
const message = (text: string) => ({ text: text.includes('](') ? oneLine(text).replace(/[[\]]/g, '\\$&') : oneLine(text) })

const physicalLocation = ({ file, place }: { file: string; place?: Position }) => ({
  artifactLocation: artifactLocation(file),
  ...(place && { region: region(place) }),
})

const region = ({ start, end }: Position) => ({
  ...{ startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
})

function notifications({ gone }: CheckReport) {
  if (gone.length === 0) return {}
  return {
    toolExecutionNotifications: gone.map(({ id, file, message: text }) => ({
      level: 'error',
      message: message(`Unexpected entry of the baseline, its finding is gone: ${text}`),
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(file) } }],
      properties: { ruleId: id },
    })),
  }
}
