/** Tries again what may pass: no answer, too many requests, an error of the server; each time after a longer pause. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Outcome } from './external-link.ts'
import { RequestFailure } from './request-failure.ts'
import { type VisitOptions, visit } from './visit.ts'

export interface PatientOptions extends VisitOptions {
  retries: number
  /** Milliseconds before the second try; twice as long before each further one. */
  backOff: number
}

const passing = new Set([408, 425, 429, 500, 502, 503, 504])

export async function visitPatiently(url: URL, options: PatientOptions): Promise<Outcome & { isUnknownHost?: boolean }> {
  for (let attempt = 0; ; attempt += 1) {
    const found = await attemptOf(url, attempt === 0, options)
    const wait = found.isPassing ? waitOf(found, attempt, options) : undefined
    if (wait === undefined || attempt >= options.retries) return found.outcome
    await sleep(wait, undefined, { signal: options.signal })
  }
}

interface Attempt {
  outcome: Outcome & { isUnknownHost?: boolean }
  isPassing: boolean
  /** What the server asked for, in milliseconds. */
  asked?: number
}

async function attemptOf(url: URL, isFirst: boolean, options: PatientOptions): Promise<Attempt> {
  try {
    const { asked, ...outcome } = await visit(url, isFirst, options)
    return { outcome, isPassing: passing.has(outcome.status ?? 0), ...(asked !== undefined && { asked }) }
  } catch (error) {
    if (!(error instanceof RequestFailure)) throw error
    const { message, isPassing, isUnknownHost } = error
    const state = isUnknownHost ? 'dead' : 'unreachable'
    return { outcome: { state, reason: message, ...(isUnknownHost && { isUnknownHost }) }, isPassing }
  }
}

/** With some chance in it, so that many do not come back at the same moment. */
function waitOf({ asked = 0 }: Attempt, attempt: number, { backOff, longestWait }: PatientOptions): number | undefined {
  if (asked > longestWait) return undefined
  const usual = backOff * 2 ** attempt * (0.5 + Math.random())
  return Math.min(Math.max(asked, usual), longestWait)
}
