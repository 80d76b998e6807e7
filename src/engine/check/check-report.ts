/** What a run of `unbook check` has to say, as data: what every reporter writes, each in its own format. */
import type { Diagnostic, Level } from '../../diagnostics/diagnostic.ts'

/** `file` is the path as a person in the current folder would write it, with `/`; empty for the run as a whole. */
export interface ReportedFinding extends Diagnostic<string> {
  /** The line of the source on which the finding starts. */
  line?: string
  /** Stable while the finding is the same one: it does not depend on line numbers or on the folder the run was started in. */
  fingerprint: string
}

export interface RuleInfo {
  level: Level
  summary: string
  why: string
  fix: string
  /** Address of its documentation. */
  url: string
}

export interface CheckReport {
  /** Sorted by file, line, column and id. */
  findings: readonly ReportedFinding[]
  /** The rules that have findings, by id. */
  rules: Readonly<Record<string, RuleInfo>>
  counts: Readonly<Record<Level, number>>
  spaces: number
  pages: number
  /** Findings that were not reported: known by the baseline, or ignored by a comment. */
  known: number
  ignored: number
  /** Entries of the baseline whose finding is gone: the run fails until they are removed. */
  gone: readonly { fingerprint: string; id: string; file: string; message: string }[]
  /** Fixes that `--fix` applied. */
  fixed: number
  /** Whether the run fails: a finding at or above `--fail-on`, or a baseline that must shrink. */
  failed: boolean
  /** Version of unbook. */
  version: string
}
