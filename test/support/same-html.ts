/** Both ways of writing HTML, for comparison. */
import { convertPage } from '../../src/engine/convert-page.ts'
import { createJob } from '../../src/engine/job.ts'
import type { Space } from '../../src/space/space.ts'
import { toHtmlBody } from '../../src/targets/shared/html/body.ts'
import { defaults } from './fixtures.ts'

/** Paths of pages on which the quick way and the way through hast differ. */
export async function differingPages(space: Space): Promise<string[]> {
  const job = await createJob(space, { ...defaults, to: 'html' })
  const differing: string[] = []
  for (const page of job.pages) {
    const { tree } = convertPage(page, job).finished
    const [quick, slow] = [false, true].map((isSlow) => toHtmlBody(tree, { html: 'safe', isSlow }))
    if (quick !== slow) differing.push(page.path)
  }
  return differing
}
