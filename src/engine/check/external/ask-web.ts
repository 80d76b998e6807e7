/**
 * Asks the web which links are alive. Each address is asked once, without its fragment; what is private, a placeholder or ignored is not
 * asked at all. Nothing here throws for what a server does.
 */
import { type ExternalCache, isFresh, readCache, writeCache } from './external-cache.ts'
import { type ExternalLink, type ExternalPlace, type ExternalResult, type Outcome, timeIsUp } from './external-link.ts'
import { createHostGate } from './host-gate.ts'
import { privacyGuard } from './privacy-guard.ts'
import { reasonToSkip } from './reason-to-skip.ts'
import { matchesAny } from './url-pattern.ts'
import { type PatientOptions, visitPatiently } from './visit-patiently.ts'

export interface AskOptions {
  /** Addresses that are not asked: with `*` for anything, or what they start with. */
  ignore?: readonly string[]
  /** Whether addresses of this machine and its network may be asked. */
  allowPrivate?: boolean
  userAgent?: string
  /** Requests at once, overall and to the same host. */
  concurrency?: number
  perHost?: number
  /** Milliseconds between two requests to the same host. */
  delay?: number
  /** Milliseconds for one request, and for all of them. */
  timeout?: number
  overallTimeout?: number
  retries?: number
  /** Milliseconds before the second try. */
  backOff?: number
  /** Milliseconds: a server that asks to wait longer is not asked again. */
  longestWait?: number
  redirects?: number
  cacheFile?: string
  /** How long a link that is alive is not asked again. */
  cacheDays?: number
  signal?: AbortSignal
  now?(): number
  /** Told what the person who runs the check should know; one sentence. */
  note?(message: string): void
}

const defaults = {
  ...{ ignore: [], allowPrivate: false, userAgent: 'unbook (checks the links of documentation)' },
  ...{ concurrency: 16, perHost: 2, delay: 100, timeout: 10_000, overallTimeout: 600_000 },
  ...{ retries: 2, backOff: 1_000, longestWait: 30_000, redirects: 5, cacheDays: 7 },
  now: Date.now,
  note: (): void => undefined,
}

type Settings = typeof defaults & AskOptions

export async function askWeb(links: readonly ExternalLink[], options: AskOptions = {}): Promise<readonly ExternalResult[]> {
  const settings = { ...defaults, ...options } as Settings
  const cache: ExternalCache = settings.cacheFile === undefined ? new Map() : await readCache(settings.cacheFile, settings.note)
  const addresses = byAddress(links)
  const found = await withinTime(settings, async (signal) => {
    const answer = answerer(settings, cache, asker(settings, signal))
    return await Promise.all([...addresses].map(async ([url, places]) => ({ url, places, ...(await answer(url)) })))
  })
  return await concluded(found, settings, cache)
}

/** Whatever has not answered when time is up is stopped. */
async function withinTime<Value>(settings: Settings, task: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const { overallTimeout, signal } = settings
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new Error(timeIsUp)), overallTimeout)
  const onAbort = (): void => stop.abort(signal?.reason)
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted === true) onAbort()
  try {
    return await task(stop.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
  }
}

/** Places by address without fragment, in the order of the links. */
function byAddress(links: readonly ExternalLink[]): Map<string, ExternalPlace[]> {
  const addresses = new Map<string, ExternalPlace[]>()
  for (const { url, places } of links) {
    const address = addressOf(url)
    const known = addresses.get(address)
    if (known === undefined) addresses.set(address, [...places])
    else known.push(...places)
  }
  return addresses
}

function addressOf(url: string): string {
  if (!URL.canParse(url)) return url
  const address = new URL(url)
  address.hash = ''
  return address.href
}

type Answer = Outcome & { isCached: boolean; isUnknownHost?: boolean }
type Ask = (url: URL) => Promise<Outcome & { isUnknownHost?: boolean }>

function answerer({ ignore, allowPrivate, cacheDays, now }: Settings, cache: ExternalCache, ask: Ask) {
  return async (url: string): Promise<Answer> => {
    const skipped = matchesAny(url, ignore) ? 'ignored' : reasonToSkip(url, allowPrivate)
    if (skipped !== undefined) return { isCached: false, state: 'skipped', reason: skipped }
    const known = cache.get(url)
    if (known === undefined || !isFresh(known, cacheDays, now())) return { isCached: false, ...(await ask(new URL(url))) }
    const { at, ...outcome } = known
    return { isCached: true, ...outcome }
  }
}

function asker(settings: Settings, signal: AbortSignal): Ask {
  const { concurrency: total, perHost, delay } = settings
  const gate = createHostGate({ total, perHost, delay }, signal)
  const isForbidden = settings.allowPrivate ? async () => false : privacyGuard(gate, settings.timeout, signal)
  const options: PatientOptions = { ...settings, gate, signal, isForbidden }
  return async (url) => {
    try {
      return await visitPatiently(url, options)
    } catch (error) {
      if (!signal.aborted) throw error
      return { state: 'skipped', reason: timeIsUp }
    }
  }
}

/** A machine that finds no host at all is offline, and its hosts are not dead. */
async function concluded(
  found: readonly (ExternalResult & Answer)[],
  settings: Settings,
  cache: ExternalCache,
): Promise<ExternalResult[]> {
  const isOffline = !found.some(({ status, isCached }) => status !== undefined && !isCached)
  const results = found.map(
    ({ isUnknownHost, ...result }): ExternalResult =>
      isUnknownHost === true && isOffline ? { ...result, state: 'unreachable' } : result,
  )
  if (settings.cacheFile !== undefined) await keep(results, settings.cacheFile, settings, cache)
  return results
}

async function keep(results: readonly ExternalResult[], file: string, settings: Settings, cache: ExternalCache): Promise<void> {
  const now = settings.now()
  for (const { url, places, isCached, ...outcome } of results)
    if (!isCached && outcome.state !== 'skipped') cache.set(url, { ...outcome, at: now })
  const fresh = new Map([...cache].filter(([, entry]) => isFresh(entry, settings.cacheDays, now)))
  await writeCache(file, fresh, settings.note)
}
