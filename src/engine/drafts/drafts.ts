/** Files on their way into the temporary folder: many of them by a thread of their own, while this one goes on with other things. */
import { isOutputPath } from '../output-manifest.ts'
import { type DraftThread, startDraftThread } from './draft-thread.ts'
import { draftWriter } from './write-draft.ts'

export interface Drafts {
  /** Begins to write a file, once; gives the hash of what it holds. What goes wrong shows here, and in `settle`. */
  write(path: string, content: string | Uint8Array): Promise<string>
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

export function createDrafts(folder: string, startsAt: number = enough, start = startDraftThread): Drafts {
  const begun = new Map<string, Promise<string>>()
  const writeHere = draftWriter(folder)
  let thread: DraftThread | undefined
  const begin = async (path: string, content: string | Uint8Array): Promise<string> => {
    if (!isOutputPath(path)) throw new Error(`Unexpected output path \`${path}\`, expected one below the output folder`)
    if (begun.size >= startsAt) thread ??= start(folder)
    return thread === undefined ? writeHere(path, content) : await thread.write({ path, content })
  }
  const write = (path: string, content: string | Uint8Array): Promise<string> => {
    const known = begun.get(path)
    if (known) return known
    const written = begin(path, content)
    begun.set(path, written)
    // Looked at when all are waited for; until then a failure is not an unhandled one.
    written.catch(() => undefined)
    return written
  }
  return {
    write,
    begun: (path) => begun.get(path),
    settle: async () => void (await Promise.all(begun.values())),
    close: async () => await thread?.close(),
  }
}
