/** Gathers threads for a task on a space, where there are enough pages for them to be worth their start. */
import { availableParallelism } from 'node:os'
import { takeSnapshot } from '../../space/snapshot.ts'
import type { Space } from '../../space/space.ts'
import type { EngineName } from '../api.ts'
import type { ThreadTask } from './tasks.ts'
import { claims, type Team } from './team.ts'
import { hasThreads, takeThread } from './thread.ts'

export interface Gathering<Piece> {
  space: Space
  engine: EngineName
  /** As many as there are cores, and pages for them, when absent; 1 is the main thread alone. */
  threads: number | undefined
  /** How much there is to do for a page, in those that are simply converted. */
  weight?: number
  task: ThreadTask
  /** Sent to the other threads as it is. */
  input: unknown
  /** Given each piece of the result that another thread makes. */
  onPiece(piece: Piece): void
}

/** The main thread's place in a team. */
export interface Lead extends Team {
  /** Waits for what the others still have to hand over. */
  finish(): Promise<void>
  /** To be called whatever happens. */
  leave(): Promise<void>
}

/** More add little, as the main thread has the table of contents, the whole and the output to itself. */
const most = 4
/** What a thread must find to do before it is worth its start. */
const enough = { pages: 200, characters: 4_000_000 }

/** Undefined where the main thread is better off alone. */
export function gather<Piece>(gathering: Gathering<Piece>): Lead | undefined {
  const { space, engine, task, input, onPiece, weight = 1 } = gathering
  const others = (gathering.threads ?? threadsFor(space, weight)) - 1
  const snapshot = others < 1 || !hasThreads ? undefined : takeSnapshot(space)
  if (snapshot === undefined) return undefined
  const counter = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const threads = Array.from({ length: others }, () => takeThread(onPiece as (piece: unknown) => void))
  const leave = async (): Promise<void> => void (await Promise.all(threads.map((thread) => thread.leave())))
  try {
    for (const thread of threads) thread.say({ type: 'begin', task, input, snapshot, engine, counter })
  } catch {
    // Options may hold what cannot be sent.
    void leave()
    return undefined
  }
  const exchange = async <Part>(own: Part): Promise<Part[]> => {
    const parts = (await Promise.all(threads.map((thread) => thread.given()))) as Part[]
    for (const [index, thread] of threads.entries()) thread.say({ type: 'given', parts: [own, ...parts.toSpliced(index, 1)] })
    return parts
  }
  return {
    claim: (total) => claims(counter, total),
    exchange,
    finish: async () => void (await Promise.all(threads.map(({ done }) => done))),
    leave,
  }
}

/** One thread keeps two cores busy as it is, with collecting garbage and writing files: another one only loads the same once more. */
const fewestCores = 3

function threadsFor({ pages }: Space, weight: number): number {
  let characters = 0
  for (const { source } of pages.values()) characters += source.length
  const isWorthIt = pages.size * weight >= enough.pages && characters * weight >= enough.characters
  const cores = availableParallelism()
  return isWorthIt && cores >= fewestCores ? Math.min(cores, most) : 1
}

/** Options as they can be sent: who is to be told of something is told by this thread. */
export const withoutFunctions = <Options extends object>(options: Options): Partial<Options> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => typeof value !== 'function')) as Partial<Options>
