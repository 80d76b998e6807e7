/** The landing page once more, under the address that its file has: with the links of that place. */
import type { OutputFile } from '../targets/target.ts'
import { convertPage } from './convert-page.ts'
import type { Job } from './job.ts'

/** What is wrong with the page has been said when it was written first. */
export async function landingCopy(job: Job): Promise<OutputFile | undefined> {
  const { readme } = job.space.config
  const page = job.pages.find(({ path }) => path === readme)
  const path = job.target.landingCopy?.(readme)
  if (page === undefined || path === undefined || [...job.paths.values()].includes(path)) return undefined
  const paths = new Map([...job.paths, [readme, path]])
  const { content } = convertPage(page, { ...job, paths, report: () => {}, losses: [] })
  return { path, content: await content }
}
