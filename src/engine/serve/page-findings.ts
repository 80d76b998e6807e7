/** What the overlay of a page shows: what was found in its file, how much there is elsewhere, and what keeps the site from following. */
import { resolve } from 'node:path'
import type { Level } from '../../diagnostics/diagnostic.ts'
import type { CheckReport, ReportedFinding } from '../check/check-report.ts'

export interface ShownFinding {
  level: Level
  id: string
  message: string
  /** `guide/soil.md:3:17`. */
  at: string
  hint?: string
}

export interface PageFindings {
  findings: ShownFinding[]
  /** Errors and warnings on other pages. */
  elsewhere: number
  /** Why the site shows an earlier state. */
  fault?: string
}

/** `file` is absolute, `cwd` the folder that the report's paths are seen from. */
export function pageFindings(report: CheckReport | undefined, file: string | undefined, cwd: string): PageFindings {
  const all = (report?.findings ?? []).filter(({ level }) => level !== 'info')
  const own = file === undefined ? [] : all.filter((finding) => finding.file !== '' && resolve(cwd, finding.file) === file)
  return { findings: own.map(shown), elsewhere: all.length - own.length }
}

function shown({ level, id, message, file, place, hint }: ReportedFinding): ShownFinding {
  const at = place === undefined ? file : `${file}:${place.start.line}:${place.start.column}`
  return { level, id, message, at, ...(hint === undefined ? {} : { hint }) }
}
