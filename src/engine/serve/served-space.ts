/**
 * One space as a site that is made page by page, when somebody asks for it.
 *
 *     const space = await serveSpace(opened, options)
 *     await space.get('guide/soil/index.html')   →   the page as it is now
 */
import { once } from '../../space/once.ts'
import type { Page } from '../../space/space.ts'
import type { FinishedPage, OutputFile } from '../../targets/target.ts'
import type { ConvertOptions } from '../api.ts'
import { companionJob } from '../companion.ts'
import { convertPage } from '../convert-page.ts'
import { finishedFrontMatter } from '../front-matter.ts'
import { createJob, type Job } from '../job.ts'
import { landingCopy } from '../landing-copy.ts'
import type { OpenedSpace } from '../open-spaces.ts'

export interface ServedSpace extends OpenedSpace {
  /** Output path → page, for those that are shown. */
  pages: ReadonlyMap<string, Page>
  /** The file at a path in the output of this space; undefined when there is none. */
  get(path: string): Promise<string | Uint8Array | undefined>
  /** All pages, without what they hold: what stands above all spaces is made of them. */
  finished(): FinishedPage[]
}

/** Milliseconds of work after which other requests get their turn. */
const patience = 20

export async function serveSpace(opened: OpenedSpace, options: ConvertOptions): Promise<ServedSpace> {
  const { space } = opened
  const job = await createJob(space, options)
  const pages = outputsOf(job)
  const { target } = job
  const written = new Map<Page, Written>()
  const write = (page: Page): Written => {
    const known = written.get(page) ?? writtenPage(page, job)
    written.set(page, known)
    return known
  }
  const all = once(async () => await inTurns(pages.values(), write))
  const files = once(async () => (await target.files?.(space, [], options)) ?? [])
  const filesOfAll = once(
    async () =>
      (await target.files?.(
        space,
        (await all()).map(({ finished }) => finished),
        options,
      )) ?? [],
  )
  const landing = once(async () => await landingCopy(job))
  const companions = once(async () => companionsOf(job))
  return {
    ...opened,
    pages,
    finished: () => [...pages].map(([path, page]) => outlineOf(page, path, job)),
    get: async (path) => {
      const page = pages.get(path)
      if (page !== undefined) return await write(page).content
      const file = assetAt(path, job)
      if (file !== undefined) return await space.files.read(file)
      const companion = path.endsWith('.md') ? (await companions()).get(path) : undefined
      if (companion !== undefined) return await companion()
      const copy = await landing()
      if (copy?.path === path) return copy.content
      return contentAt(path, target.isOfPages?.(path) === true ? await filesOfAll() : await files())
    },
  }
}

interface Written {
  finished: FinishedPage
  content: Promise<string>
}

function writtenPage(page: Page, job: Job): Written {
  const { finished, content } = convertPage(page, job)
  return { finished: { ...finished, tree: { type: 'root', children: [] } }, content: Promise.resolve(content) }
}

/** A page that need not be written to know where it is. */
const outlineOf = (page: Page, path: string, job: Job): FinishedPage => ({
  ...{ page, path, title: page.title, tree: { type: 'root', children: [] } },
  ...finishedFrontMatter(page, path, job),
})

function outputsOf({ pages, paths }: Job): Map<string, Page> {
  return new Map(pages.flatMap((page): [string, Page][] => [[paths.get(page.path) ?? '', page]]))
}

const contentAt = (path: string, files: readonly OutputFile[]): OutputFile['content'] | undefined =>
  files.find((file) => file.path === path)?.content

/** A file to which a page that has been written refers. */
function assetAt(path: string, { used }: Job): string | undefined {
  for (const [file, output] of used) if (output === path) return file
  return undefined
}

function companionsOf(job: Job): Map<string, () => Promise<string>> {
  const { companion } = job.target
  if (companion === undefined) return new Map()
  const beside = companionJob(job, companion)
  return new Map([...outputsOf(beside)].map(([path, page]) => [path, async () => await convertPage(page, beside).content]))
}

async function inTurns<Item, Result>(items: Iterable<Item>, work: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = []
  let began = performance.now()
  for (const item of items) {
    results.push(work(item))
    if (performance.now() - began < patience) continue
    await new Promise<void>((resolve) => setImmediate(resolve))
    began = performance.now()
  }
  return results
}
