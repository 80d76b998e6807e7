/** All that comes of the conversion of one page, as plain data: whoever puts the pages together has it in the order of the pages. */
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { Page } from '../space/space.ts'
import type { FinishedPage } from '../targets/target.ts'
import type { Loss } from './api.ts'
import { convertPage } from './convert-page.ts'
import type { Job } from './job.ts'

export interface PageResult {
  /** Path of the page in the space. */
  of: string
  finished: Omit<FinishedPage, 'page' | 'tree'>
  content: string
  findings: readonly Finding[]
  losses: readonly Loss[]
  /** Base-relative path → output path of the assets that it uses. */
  used: ReadonlyMap<string, string>
}

/** Leaves what the pages share as it was. */
export async function convertAlone(page: Page, job: Job): Promise<PageResult> {
  const findings: Finding[] = []
  const losses: Loss[] = []
  const used = new Map<string, string>()
  const report = (finding: Finding): void => void findings.push(finding)
  const { finished, content } = convertPage(page, { ...job, report, losses, used })
  const { page: _, tree: __, ...rest } = finished
  const text = typeof content === 'string' ? content : await content
  return { of: page.path, finished: rest, content: text, findings, losses, used }
}

export function gatherInto(job: Job, { findings, losses, used }: PageResult): void {
  for (const finding of findings) job.report(finding)
  job.losses.push(...losses)
  for (const [file, path] of used) job.used.set(file, path)
}
