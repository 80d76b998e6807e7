/** Files on their way into the temporary folder: many of them by a thread of their own, while this one goes on with other things. */
import { isOutputPath } from '../output-manifest.ts'
import { type DraftOrder, type DraftThread, startDraftThread } from './draft-thread.ts'
import { draftWriter, type WriteDraft } from './write-draft.ts'

export interface Drafts {
  /** Begins to write a file, once; gives the hash of what it holds. What goes wrong shows here, and in `settle`. */
  write(path: string, content: string | Uint8Array, hash?: string): Promise<string>
  /** The hash of a file that has been begun. */
  begun(path: string): Promise<string> | undefined
  /** Waits for all that was begun; rejects with the first failure. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Sources run as they are in tests, where a thread could not load them. */
const hasThreads = import.meta.url.endsWith('.js')
/** Files that are worth the start of a thread. */
const enough = hasThreads ? 40 : Number.POSITIVE_INFINITY

interface DraftOptions {
  /** About how many files there will be: a thread that is wanted anyway can get ready before the first of them is. */
  expected?: number
  startsAt?: number
  start?: typeof startDraftThread
}

/** A file that waits for its turn. */
interface Waiting extends DraftOrder {
  resolve(hash: string | Promise<string>): void
  reject(error: unknown): void
}

/** So many files lie with the thread: it is never idle, and the rest can still be taken over. */
const mostSent = 64
/** Files between two looks at what the thread has done. */
const batch = 8

export function createDrafts(folder: string, options: DraftOptions = {}): Drafts {
  const { expected = 0, startsAt = enough, start = startDraftThread } = options
  const begun = new Map<string, Promise<string>>()
  const waiting: Waiting[] = []
  const writeHere = draftWriter(folder)
  let thread: DraftThread | undefined = expected >= startsAt ? start(folder) : undefined
  let sent = 0
  const send = ({ path, content, hash }: DraftOrder, { write }: DraftThread): Promise<string> => {
    sent += 1
    return write({ path, content, hash }).finally(() => {
      sent -= 1
      sendMore()
    })
  }
  const sendMore = (): void => {
    while (thread !== undefined && sent < mostSent && waiting.length > 0) {
      const order = waiting.shift() as Waiting
      order.resolve(send(order, thread))
    }
  }
  const begin = async (path: string, content: string | Uint8Array, hash?: string): Promise<string> => {
    if (!isOutputPath(path)) throw new Error(`Unexpected output path \`${path}\`, expected one below the output folder`)
    if (begun.size >= startsAt) thread ??= start(folder)
    if (thread === undefined) return writeHere(path, content, hash)
    return await new Promise((resolve, reject) => {
      waiting.push({ path, content, hash, resolve, reject })
      sendMore()
    })
  }
  const write = (path: string, content: string | Uint8Array, hash?: string): Promise<string> => {
    const known = begun.get(path)
    if (known) return known
    const written = begin(path, content, hash)
    begun.set(path, written)
    // Looked at when all are waited for; until then a failure is not an unhandled one.
    written.catch(() => undefined)
    return written
  }
  const settle = async (): Promise<void> => {
    await takeOver(waiting, writeHere)
    await Promise.all(begun.values())
  }
  return { write, settle, begun: (path) => begun.get(path), close: async () => await thread?.close() }
}

/** Who would wait for the thread writes too, what came last first. */
async function takeOver(waiting: Waiting[], write: WriteDraft): Promise<void> {
  for (let count = 1; waiting.length > 0; count += 1) {
    const { path, content, hash, resolve, reject } = waiting.pop() as Waiting
    try {
      resolve(write(path, content, hash))
    } catch (error) {
      reject(error)
    }
    if (count % batch === 0) await new Promise((turn) => setImmediate(turn))
  }
}
