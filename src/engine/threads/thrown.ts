/** An error on its way from another thread: a message cannot carry its class, nor what else hangs on it. */
import { RunError } from '../run-error.ts'

export interface Thrown {
  name: string
  message: string
  hint?: string
  stack?: string
}

export function thrownOf(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { name, message, stack } = error
  const hint = 'hint' in error && typeof error.hint === 'string' ? { hint: error.hint } : {}
  return { name, message, ...hint, ...(stack === undefined ? {} : { stack }) }
}

export function errorOf({ name, message, hint, stack }: Thrown): Error {
  const error = name === 'RunError' ? new RunError(message, hint) : new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
