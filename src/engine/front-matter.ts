/** Front matter for the output: what refers to something leads there, as the target writes it. */
import type { Page } from '../space/space.ts'
import type { FinishedPage } from '../targets/target.ts'
import type { Job } from './job.ts'
import { linksFrom } from './links.ts'

export function finishedFrontMatter(
  page: Page,
  path: string,
  job: Job,
): Pick<FinishedPage, 'frontMatter' | 'description' | 'cover'> {
  const { description } = page.frontMatter
  const cover = coverOf(page, path, job)
  const frontMatter = job.target.keepsDialect ? page.frontMatter : withCover(page.frontMatter, cover)
  return { frontMatter, ...(typeof description === 'string' ? { description } : {}), ...(cover === undefined ? {} : { cover }) }
}

function withCover({ cover, ...rest }: Record<string, unknown>, address: string | undefined): Record<string, unknown> {
  return cover === undefined || address === undefined ? rest : { ...rest, cover: address }
}

function coverOf(page: Page, path: string, job: Job): string | undefined {
  const { cover } = page.frontMatter
  if (typeof cover !== 'string' || cover.trim() === '') return undefined
  const answer = job.resolve(cover, 'cover', page)
  if (answer.type === 'asset') return job.target.keepsDialect ? cover : linksFrom(page, path, job)(answer)
  if (answer.type === 'external') return answer.url
  const isReported = answer.type === 'broken'
  if (isReported)
    job.report({
      id: 'asset/missing',
      file: page.file,
      message: `Cannot find cover \`${cover}\`${answer.suggestion ? `; did you mean \`${answer.suggestion}\`` : ''}`,
    })
  return undefined
}
