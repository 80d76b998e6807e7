/** Runs a command's action: its answer becomes the exit code, and an error becomes a sentence on stderr. */
import { systemReason } from '../diagnostics/system-reason.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { printable } from './printable.ts'

type Action<Arguments extends unknown[]> = (...values: Arguments) => Promise<ExitCode>

export function run<Arguments extends unknown[]>(action: Action<Arguments>): (...values: Arguments) => Promise<void> {
  return async (...values) => {
    try {
      process.exitCode = await action(...values)
    } catch (error) {
      process.exitCode = exitCode.cannotRun
      process.stderr.write(`unbook: ${describe(error)}\n`)
    }
  }
}

/** Known errors get a sentence; a bug keeps its stack. Paths and messages from the input may hold escape sequences. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (isExpected(error)) return printable(error.hint === undefined ? error.message : `${error.message}\n${error.hint}`)
  const reason = systemReason(error)
  if (reason !== undefined) return printable(`Cannot use ${'path' in error ? `\`${error.path}\`` : 'a file'}: ${reason}`)
  return `This is a bug in unbook, please report it\n${error.stack ?? error.message}`
}

interface Expected extends Error {
  hint?: string
}

/** By name rather than by class, so that the engine need not be loaded to tell. */
const isExpected = (error: Error): error is Expected => error.name === 'UsageError' || error.name === 'RunError'
