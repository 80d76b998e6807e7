/** What writes a report in one format. It is pure: colours and width come in, text goes out, with a line end after it. */
import type { CheckReport } from '../../../engine/check/check-report.ts'

export interface ReporterContext {
  color: boolean
  /** Of the terminal, in columns. */
  width: number
}

export type Reporter = (report: CheckReport, context: ReporterContext) => string
