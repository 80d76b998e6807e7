/**
 * Findings that are known and wait for their turn. A baseline only shrinks: what is mended must be taken out of it, so that it
 * cannot come back unseen, and nothing new goes in.
 */
import { readFile, realpath } from 'node:fs/promises'
import { RunError } from '../run-error.ts'
import { writeOneFile } from '../write-file.ts'

/** A finding, as far as a baseline knows it. */
export interface KnownFinding {
  fingerprint: string
  id: string
  file: string
  message: string
}

export interface Baseline {
  findings: readonly KnownFinding[]
}

export interface Comparison<Finding> {
  fresh: Finding[]
  /** How many findings the baseline knows. */
  known: number
  /** Entries whose finding is gone. */
  gone: KnownFinding[]
}

/** Undefined when there is no such file. */
export async function readBaseline(path: string): Promise<Baseline | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw new RunError(`Cannot read the baseline \`${path}\``, 'Check the path given to --baseline.', { cause })
  })
  return text === undefined ? undefined : parseBaseline(text, path)
}

function parseBaseline(text: string, path: string): Baseline {
  const data = jsonOf(text) as { schema?: unknown; findings?: unknown } | null | undefined
  const { schema, findings } = data ?? {}
  if (schema === 1 && Array.isArray(findings) && findings.every(isKnown)) return { findings }
  throw new RunError(
    `Unexpected content of the baseline \`${path}\`, expected what --update-baseline writes`,
    'Delete the file and run again with --update-baseline.',
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isKnown = (value: unknown): value is KnownFinding =>
  typeof value === 'object' &&
  value !== null &&
  ['fingerprint', 'id', 'file', 'message'].every((key) => typeof (value as Record<string, unknown>)[key] === 'string')

export function compareBaseline<Finding extends { fingerprint: string }>(
  findings: readonly Finding[],
  baseline: Baseline,
): Comparison<Finding> {
  const known = new Set(baseline.findings.map(({ fingerprint }) => fingerprint))
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  const fresh = findings.filter(({ fingerprint }) => !known.has(fingerprint))
  return {
    fresh,
    known: findings.length - fresh.length,
    gone: baseline.findings.filter(({ fingerprint }) => !present.has(fingerprint)),
  }
}

/** The baseline after this run: a first one holds every finding, a later one loses those that are gone. */
export function shrunkBaseline(findings: readonly KnownFinding[], former: Baseline | undefined): Baseline {
  const known = former && new Set(former.findings.map(({ fingerprint }) => fingerprint))
  const kept = findings.filter(({ fingerprint }) => known?.has(fingerprint) ?? true)
  return { findings: kept.map(({ fingerprint, id, file, message }) => ({ fingerprint, id, file, message })) }
}

export async function writeBaseline(path: string, { findings }: Baseline): Promise<void> {
  // A link stays one: its file is what is written.
  const target = await realpath(path).catch(() => path)
  await writeOneFile(target, `${JSON.stringify({ schema: 1, findings }, null, 2)}\n`, true)
}
