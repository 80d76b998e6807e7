/** What went wrong, or was lost, as data: printing is the command line's business. */
import type { Position } from 'unist'
import { catalogue, type DiagnosticId } from './catalogue.ts'
import type { Fix } from './fix.ts'

export type Level = 'error' | 'warning' | 'info'

/** A second place that explains the first, such as the opener that a closer belongs to. */
export interface Related {
  message: string
  file: string
  place?: Position
}

export interface Diagnostic<Id extends string = DiagnosticId> {
  /** Stable name of the fault: `link/missing-page`. */
  id: Id
  level: Level
  /** One sentence, no full stop, values in backticks. */
  message: string
  /** Path from the folder that was given; empty for the run as a whole. */
  file: string
  place?: Position
  /** Accepted values. */
  expected?: readonly string[]
  related?: readonly Related[]
  /** What to do, in the imperative. */
  hint?: string
  /** How the text would be mended. */
  fix?: Fix
}

/** What a finder of faults says; level is added from the catalogue. */
export type Finding = Omit<Diagnostic, 'level'>

/** Receives findings while work goes on. */
export type Report = (finding: Finding) => void

/** Gives a finding the level that the catalogue has for its id. */
export function diagnostic(finding: Finding): Diagnostic {
  return { ...finding, level: catalogue[finding.id].level }
}

/** A reporter that collects: `const { report, diagnostics } = collector()`. */
export function collector(): { report: Report; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  return { diagnostics, report: (finding) => void diagnostics.push(diagnostic(finding)) }
}
