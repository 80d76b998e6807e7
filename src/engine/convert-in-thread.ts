/** The share that another thread has in the conversion of a space. */
import type { ConvertOptions } from './api.ts'
import { decidedPages } from './decided-pages.ts'
import { convertAlone, type TextResult } from './page-result.ts'
import { followerServices, shareJob } from './share-job.ts'
import { createThreadStore } from './site/thread-store.ts'
import type { DoTask } from './threads/tasks.ts'

export interface ThreadInput {
  options: ConvertOptions
  /** The file in which is kept what is dear to compute: only the main thread writes it. */
  store: string | undefined
}

export interface ThreadPiece {
  pages: readonly TextResult[]
  /** What is new for the store. */
  stored: readonly (readonly [key: string, value: string])[]
}

/** Pages that are handed over at once. */
const batch = 8

export const convertInThread: DoTask<ThreadInput, ThreadPiece> = async (given, { options, store: file }, team, hand) => {
  const space = decidedPages(given, options)
  const store = createThreadStore(file)
  const { job, beside, own } = await shareJob(space, { ...options, services: followerServices(store, team) }, team)
  // The main thread has found the same before the first page.
  job.aside.splice(0)
  const pages: TextResult[] = []
  const give = (): void => hand({ pages: pages.splice(0), stored: store.taken() })
  for (const page of own) {
    pages.push(await convertAlone(page, job, beside))
    if (pages.length === batch) give()
  }
  give()
}
