/**
 * Which formats a run of `check` writes, and where each goes.
 *
 *     --format sarif=out.sarif --format pretty   →   [{ format: 'sarif', file: 'out.sarif' }, { format: 'pretty' }]
 */
import { resolve } from 'node:path'
import { didYouMean, orMeant } from '../diagnostics/did-you-mean.ts'
import { UsageError } from './usage-error.ts'

/** Written out so that help need not load the reporters; a test compares it with their registry. */
export const formatNames = ['pretty', 'github', 'gitlab', 'sarif', 'junit', 'json', 'markdown'] as const

export type FormatName = (typeof formatNames)[number]

export interface Sink {
  format: FormatName
  /** Absent for stdout. */
  file?: string
}

export interface FormatFlags {
  format?: readonly string[]
  output?: string
}

export function sinksOf({ format = [], output }: FormatFlags, isGitHub: boolean): Sink[] {
  const named = format.map(sinkOf)
  const sinks: Sink[] = named.length > 0 ? named : [{ format: isGitHub && output === undefined ? 'github' : 'pretty' }]
  const toStdout = sinks.filter(({ file }) => file === undefined)
  if (toStdout.length > 1) throw manyAtOnce(toStdout)
  if (output === undefined) return distinctFiles(sinks)
  if (toStdout.length === 0) {
    throw new UsageError('Unexpected `--output`: every format has its file', 'Leave it out, or add the --format that it is for.')
  }
  return distinctFiles(sinks.map((sink) => ({ file: output, ...sink })))
}

function sinkOf(text: string): Sink {
  const equals = text.indexOf('=')
  const name = equals === -1 ? text : text.slice(0, equals)
  const file = equals === -1 ? undefined : text.slice(equals + 1)
  const format = formatNames.find((each) => each === name)
  if (format === undefined) {
    throw new UsageError(
      `Unknown format \`${name}\`${orMeant(didYouMean(name, formatNames))}`,
      `Formats: ${formatNames.join(', ')}.`,
    )
  }
  if (file === '') throw new UsageError(`Expected a file after \`${text}\``, `For example --format ${name}=report.txt.`)
  return { format, ...(file === undefined ? {} : { file }) }
}

const manyAtOnce = (sinks: readonly Sink[]): UsageError =>
  new UsageError(
    `Unexpected formats ${sinks.map(({ format }) => `\`${format}\``).join(' and ')} for stdout, expected one`,
    `Give the others a file: --format ${sinks[0]?.format}=report.txt.`,
  )

function distinctFiles(sinks: Sink[]): Sink[] {
  const files = sinks.flatMap(({ file }) => (file === undefined ? [] : resolve(file)))
  const twice = files.find((file, index) => files.indexOf(file) !== index)
  if (twice === undefined) return sinks
  throw new UsageError(`Unexpected file \`${twice}\` for two formats, expected one each`, 'Name another file.')
}
