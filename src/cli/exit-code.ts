/** What the command's exit code says. */
export const exitCode = {
  /** Done; whatever was found is in the report. */
  fine: 0,
  /** Done, but `--strict` does not accept what was found. */
  findings: 1,
  /** Could not run, or a bug. */
  cannotRun: 2,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
