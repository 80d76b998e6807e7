/** What the threads of one conversion have in common, and the pages that fall to this one. */
import type { Page, Space } from '../space/space.ts'
import type { ConvertOptions } from './api.ts'
import { createJob, type Job, pagesToWrite } from './job.ts'
import { sharePages, type Team } from './threads/team.ts'

export interface SharedJob {
  job: Job
  own: readonly Page[]
}

export async function shareJob(given: Space, options: ConvertOptions, team: Team): Promise<SharedJob> {
  const paths = pagesToWrite(given, options).map(({ path }) => path)
  const { space, own } = await sharePages(given, paths, team)
  return { job: await createJob(space, options, { part: { team, own } }), own }
}
