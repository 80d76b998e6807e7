/** What the threads of one conversion have in common, and the pages that fall to this one. */
import type { Page, Space } from '../space/space.ts'
import type { Services } from '../targets/target.ts'
import type { ConvertOptions } from './api.ts'
import { companionJob } from './companion.ts'
import { createJob, type Job, pagesToWrite } from './job.ts'
import { sharePages, type Team } from './threads/team.ts'

export interface SharedJob {
  job: Job
  /** For the pages that are written beside them. */
  beside: Job | undefined
  own: readonly Page[]
}

export async function shareJob(given: Space, options: ConvertOptions, team: Team): Promise<SharedJob> {
  const paths = pagesToWrite(given, options).map(({ path }) => path)
  const { space, own } = await sharePages(given, paths, team)
  const siblings = options.siblings?.map((sibling) => (sibling.root === space.root ? { ...sibling, space } : sibling))
  const job = await createJob(space, { ...options, ...(siblings && { siblings }) }, { part: { team, own } })
  return { job, beside: besideJob(job), own }
}

export const besideJob = (job: Job): Job | undefined => job.target.companion && companionJob(job, job.target.companion)

/** The main thread makes what all need. It colours its own code, as the others do. */
export function leadServices({ store, changes }: Services = {}, team: Team): Services {
  const share = async <Made>(make: () => Promise<Made>): Promise<Made> => {
    const made = await make()
    await team.exchange(made)
    return made
  }
  return { share, ...(store && { store }), ...(changes && { changes }) }
}

/** The others wait for what it has made: theirs is nothing. */
export const followerServices = (store: Services['store'], team: Team): Services => ({
  share: async <Made>() => (await team.exchange<Made | undefined>(undefined)).find((made) => made !== undefined) as Made,
  ...(store && { store }),
})
