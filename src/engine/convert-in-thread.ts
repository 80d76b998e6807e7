/** The share that another thread has in the conversion of a space. */
import type { ConvertOptions } from './api.ts'
import { convertAlone, type PageResult } from './page-result.ts'
import { shareJob } from './share-job.ts'
import type { DoTask } from './threads/tasks.ts'

/** Pages that are handed over at once. */
const batch = 8

export const convertInThread: DoTask<ConvertOptions, PageResult[]> = async (space, options, team, hand) => {
  const { job, own } = await shareJob(space, options, team)
  const made: PageResult[] = []
  for (const page of own) {
    made.push(await convertAlone(page, job))
    if (made.length === batch) hand(made.splice(0))
  }
  hand(made)
}
