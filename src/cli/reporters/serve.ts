/** What `unbook serve` prints while it runs: what has changed, and what was found that was not there before. */
import pc from 'picocolors'
import { systemReason } from '../../diagnostics/system-reason.ts'
import type { CheckReport } from '../../engine/check/check-report.ts'
import type { ServeEvent } from '../../engine/serve/serve.ts'
import { printable } from '../printable.ts'
import { pretty } from './check/pretty.ts'
import { totals } from './check/totals.ts'

export interface ServeTerminal {
  quiet: boolean
  stream: NodeJS.WriteStream
}

/** A reporter with a memory: a finding is told once, and again when it has been away. */
export function serveReporter({ quiet, stream }: ServeTerminal): (event: ServeEvent) => void {
  let known: ReadonlySet<string> = new Set()
  const colors = pc.createColors(stream.isTTY === true && pc.isColorSupported)
  const say = (text: string): void => void stream.write(printable(text))
  return (event) => {
    if (event.type === 'fault') return say(`unbook: ${messageOf(event.error)}\n`)
    if (quiet) return
    if (event.type === 'changed') {
      return say(`${filesIn(event.files)} read again in ${Math.round(event.milliseconds)} ms\n`)
    }
    const fresh = event.report.findings.filter(({ fingerprint }) => !known.has(fingerprint))
    known = new Set(event.report.findings.map(({ fingerprint }) => fingerprint))
    if (fresh.length === 0) return say(`${totals(event.report)}\n`)
    // The reporter has made its own text safe, and colours would not come through again.
    stream.write(pretty(withOnly(event.report, fresh), { color: colors.isColorSupported, width: stream.columns ?? 80 }))
  }
}

const withOnly = (report: CheckReport, findings: CheckReport['findings']): CheckReport => ({ ...report, findings })

const filesIn = (files: readonly string[]): string =>
  files.length > 3 ? `${files.length} files` : files.map((file) => `\`${file}\``).join(', ') || 'The folder'

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint: unknown = 'hint' in error ? error.hint : undefined
  if (error.name === 'RunError') return typeof hint === 'string' ? `${error.message}\n${hint}` : error.message
  const reason = systemReason(error)
  if (reason !== undefined) return `Cannot use ${'path' in error ? `\`${error.path}\`` : 'a file'}: ${reason}`
  return error.stack ?? error.message
}
