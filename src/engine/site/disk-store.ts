/**
 * Keeps what is dear to compute in one file from run to run, a record a line. Runs at the same time may add to it: a line is written
 * at once, and one that is broken is passed over. When the file grows too large, the older half goes.
 *
 *     <cache>/site.jsonl:   ["key","value"]
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Store } from '../../targets/target.ts'

export interface DiskStore extends Store {
  file: string
  /** Writes what is new; what cannot be written is computed again the next time. */
  flush(): void
}

const mostBytes = 64_000_000
/** Milliseconds after which a process that goes on writes what is new. */
const pause = 3000

const shared = new Map<string, DiskStore>()

/** One for each file and process, which is written now and then, and at the end. */
export function sharedStore(file: string = join(cacheFolder(), 'site.jsonl')): DiskStore {
  const store = shared.get(file) ?? openDiskStore(file)
  if (!shared.has(file)) process.once('exit', store.flush)
  shared.set(file, store)
  return store
}

/** `$UNBOOK_CACHE`, else a folder in the one that is for such things. */
export function cacheFolder({ UNBOOK_CACHE, XDG_CACHE_HOME }: NodeJS.ProcessEnv = process.env): string {
  return UNBOOK_CACHE || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'unbook')
}

export const isKept = (store: Store): store is DiskStore => 'file' in store

export function openDiskStore(file: string, limit = mostBytes): DiskStore {
  let known: Map<string, string> | undefined
  let added: string[] = []
  let timer: NodeJS.Timeout | undefined
  const load = (): Map<string, string> => {
    known ??= readShortened(file, limit)
    return known
  }
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (added.length > 0) append(file, added.join(''))
    added = []
  }
  return {
    file,
    get: (key) => load().get(key),
    set(key, value) {
      if (load().get(key) === value) return
      load().set(key, value)
      added.push(lineOf(key, value))
      timer ??= setTimeout(flush, pause).unref()
    },
    flush,
  }
}

/** A line end before it too: the last run may have been stopped in the middle of a line. */
const lineOf = (key: string, value: string): string => `\n${JSON.stringify([key, value])}\n`

export const readRecords = (file: string): Map<string, string> => recordsIn(readText(file))

function readShortened(file: string, limit: number): Map<string, string> {
  const text = readText(file)
  if (text.length <= limit) return recordsIn(text)
  const records = recordsIn(text.slice(-limit / 2))
  replace(file, [...records].map(([key, value]) => lineOf(key, value)).join(''))
  return records
}

function recordsIn(text: string): Map<string, string> {
  const records = new Map<string, string>()
  for (const line of text.split('\n')) {
    const record = recordOf(line)
    if (record) records.set(...record)
  }
  return records
}

function recordOf(line: string): [string, string] | undefined {
  if (!line.startsWith('["')) return undefined
  try {
    const [key, value] = JSON.parse(line) as unknown[]
    return typeof key === 'string' && typeof value === 'string' ? [key, value] : undefined
  } catch {
    return undefined
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function append(file: string, text: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, text)
  } catch {
    // A folder that cannot be written to costs time, nothing else.
  }
}

/** At once, so that no run ever reads half of it. */
export function replace(file: string, text: string | Uint8Array): void {
  const beside = `${file}.${process.pid}`
  try {
    writeFileSync(beside, text)
    renameSync(beside, file)
  } catch {
    rmSync(beside, { force: true })
  }
}
