/** What is known of addresses from former runs, in a file of JSON. A file that cannot be read is as good as none. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemReason } from '../../../diagnostics/system-reason.ts'
import { isMissing } from '../../output-state.ts'
import type { ExternalState, Outcome } from './external-link.ts'

/** Raised when entries change their meaning. */
const version = 1

export interface CacheEntry extends Outcome {
  /** When it was asked, in milliseconds since 1970. */
  at: number
}

export type ExternalCache = Map<string, CacheEntry>

const hour = 3_600_000

/** What is broken may be mended soon; what is well stays well for a while. */
export function isFresh({ state, at }: CacheEntry, days: number, now: number): boolean {
  const longest = days * 24 * hour
  const ages: Record<ExternalState, number> = { alive: longest, moved: longest, dead: 12 * hour, unreachable: hour, skipped: 0 }
  return at <= now && now - at < Math.min(ages[state], longest)
}

export async function readCache(file: string, note: (message: string) => void): Promise<ExternalCache> {
  try {
    const found: unknown = JSON.parse(await readFile(file, 'utf8'))
    if (isRecord(found) && found.version === version && isRecord(found.entries))
      return new Map(Object.entries(found.entries).filter((entry): entry is [string, CacheEntry] => isEntry(entry[1])))
    note(`The cache \`${file}\` is of another version of unbook and is not used`)
  } catch (error) {
    if (!isMissing(error)) note(`The cache \`${file}\` cannot be read and is not used: ${reasonOf(error)}`)
  }
  return new Map()
}

export async function writeCache(file: string, cache: ExternalCache, note: (message: string) => void): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const entries = Object.fromEntries([...cache].sort(([a], [b]) => (a < b ? -1 : 1)))
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(draft, `${JSON.stringify({ version, entries }, null, 1)}\n`, { flag: 'wx' })
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined)
    note(`The cache \`${file}\` cannot be written: ${reasonOf(error)}`)
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof SyntaxError ? 'it is no JSON' : (systemReason(error) ?? String(error))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const states: readonly unknown[] = ['alive', 'moved', 'dead', 'unreachable'] satisfies ExternalState[]

function isEntry(value: unknown): value is CacheEntry {
  if (!isRecord(value) || !states.includes(value.state) || typeof value.at !== 'number') return false
  const { status, to, reason } = value
  return isAbsentOr('number', status) && isAbsentOr('string', to) && isAbsentOr('string', reason)
}

const isAbsentOr = (type: string, value: unknown): boolean => value === undefined || typeof value === type
