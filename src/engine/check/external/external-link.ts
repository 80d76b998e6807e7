/** Links to the web, and what became of them. */
import type { Position } from 'unist'

export interface ExternalLink {
  url: string
  places: readonly ExternalPlace[]
}

export interface ExternalPlace {
  file: string
  place?: Position
}

/**
 * - `dead`: nothing is there: 404, 410, no such host.
 * - `moved`: alive, at another address for good.
 * - `unreachable`: nobody can tell: no answer, an error of the server, a refusal.
 * - `skipped`: not asked: ignored, private, a placeholder, or time was up.
 */
export type ExternalState = 'alive' | 'dead' | 'moved' | 'unreachable' | 'skipped'

export interface Outcome {
  state: ExternalState
  /** Of the last answer. */
  status?: number
  /** Where it is now, or where a redirect led. */
  to?: string
  /** What happened, for `dead`, `unreachable` and `skipped`: `answered 404 Not Found`. */
  reason?: string
}

export interface ExternalResult extends Outcome {
  /** Without its fragment. */
  url: string
  places: readonly ExternalPlace[]
  isCached: boolean
}

/** The reason of what was skipped because all the requests together took too long. */
export const timeIsUp = 'time was up'
