/**
 * The same pages once more, beside the first, in another format: what a site offers to those who read Markdown.
 *
 *     guide/tides/index.html   →   guide/tides.md
 */
import { targets } from '../targets/index.ts'
import type { Target } from '../targets/target.ts'
import type { Job } from './job.ts'
import { pagePaths } from './page-paths.ts'

/** What is wrong with a page has been said already, and what is lost here is on the page itself. */
export function companionJob(job: Job, { to, pagePath }: NonNullable<Target['companion']>): Job {
  const target: Target = { ...(targets[to] as Target), pagePath }
  const report = (): void => {}
  const paths = pagePaths(job.pages, target, report, job.space.config.readme)
  return { ...job, target, paths, report, diagnostics: [], aside: [], losses: [] }
}
