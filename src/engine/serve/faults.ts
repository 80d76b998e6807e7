/** What keeps the site from following often keeps the check from running too, and either may be first to know: one change, told once. */
import { RunError } from '../run-error.ts'

export interface Faults {
  /** What is wrong after a change; undefined when nothing is. */
  ofChange(error: unknown): void
  ofCheck(error: unknown): void
}

export function tellFaults(tell: (error: unknown) => void): Faults {
  let byChange: string | undefined
  let byCheck: string | undefined
  return {
    ofChange: (error) => {
      byChange = error === undefined ? undefined : messageOf(error)
      if (byChange !== undefined && byChange !== byCheck) tell(error)
      byCheck = undefined
    },
    ofCheck: (error) => {
      byCheck = messageOf(error)
      if (byCheck !== byChange) tell(error)
    },
  }
}

export const messageOf = (error: unknown): string =>
  error instanceof RunError && error.hint !== undefined
    ? `${error.message}. ${error.hint}`
    : error instanceof Error
      ? error.message
      : String(error)
