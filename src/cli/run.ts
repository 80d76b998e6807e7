/** Runs a command's action: its answer becomes the exit code, and an error becomes a sentence on stderr. */
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
  if (isSystemError(error))
    return printable(`Cannot use \`${error.path ?? error.syscall}\`: ${reasons[error.code] ?? error.message}`)
  return `This is a bug in unbook, please report it\n${error.stack ?? error.message}`
}

interface Expected extends Error {
  hint?: string
}

/** By name rather than by class, so that the engine need not be loaded to tell. */
const isExpected = (error: Error): error is Expected => error.name === 'UsageError' || error.name === 'RunError'

interface SystemError extends Error {
  code: string
  syscall: string
  path?: string
}

const isSystemError = (error: Error): error is SystemError => 'code' in error && 'syscall' in error

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk cannot be written to',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ENOENT: 'it is not there',
  ENOTDIR: 'it is below a file',
  EBUSY: 'another program is using it',
}
