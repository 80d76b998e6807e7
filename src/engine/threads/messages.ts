/** What the main thread and the others say to each other. */
import type { SpaceSnapshot } from '../../space/snapshot.ts'
import type { EngineName } from '../api.ts'
import type { ThreadTask } from './tasks.ts'
import type { Thrown } from './thrown.ts'

/** To a thread: what to do, then what the others have given. */
export type Order =
  | { type: 'begin'; task: ThreadTask; input: unknown; snapshot: SpaceSnapshot; engine: EngineName; counter: Int32Array }
  | { type: 'given'; parts: unknown[] }

/** From a thread: what it gives to the others, a piece of the result, or how it ended. */
export type Answer =
  | { type: 'gives'; part: unknown }
  | { type: 'made'; piece: unknown }
  | { type: 'done' }
  | ({ type: 'failed' } & Thrown)
