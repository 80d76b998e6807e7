/** Converts a space, or one page of it, to a target. */

import type { Page, Space } from '../space/space.ts'
import type { FinishedPage, OutputFile } from '../targets/target.ts'
import type { ConvertedFile, ConvertOptions, ConvertResult, CopiedAsset } from './api.ts'
import { reportAside } from './aside.ts'
import { convertPage } from './convert-page.ts'
import { convertTogether } from './convert-together.ts'
import { decidedPages } from './decided-pages.ts'
import { forReaders, lossOfPage } from './for-readers.ts'
import { createJob, type Job, pagesToWrite } from './job.ts'
import { openMemory } from './kept/remember.ts'
import { landingCopy } from './landing-copy.ts'
import { openPage } from './open-page.ts'
import { announce, asKept, type ConvertedPages, convertAlone, type PageResult, putTogether } from './page-result.ts'
import { relinkedContents } from './relinked-contents.ts'
import { besideJob } from './share-job.ts'
import { targetNamed } from './target-named.ts'

/** Milliseconds between two looks at what else the process has to do: draw progress, answer an interrupt, feed other threads. */
const turn = 20

/**
 * Every page of the space as the target writes it, what has to be copied, and all that was found and lost. Writes nothing.
 *
 *     const { files, losses } = await convert(space, { ...defaults, to: 'gfm' })
 */
export async function convert(given: Space, options: ConvertOptions): Promise<ConvertResult> {
  const { space: own, excluded } = forReaders(given, options)
  const space = decidedPages(own, options)
  const converted = await convertPages(space, options)
  const { job, finished, files } = converted
  const copy = await landingCopy(job)
  if (copy !== undefined) files.push(copy)
  files.push(...(await includedFiles(job)))
  const contents = await relinkedContents(job)
  if (contents !== undefined) files.push(contents)
  files.push(...((await job.target.files?.(job.space, finished, options)) ?? []))
  const result = resultOf(job, finished, files)
  const losses = [...excluded.map((page) => lossOfPage(page, options)), ...result.losses]
  return { ...result, losses, pages: { ...countOf(given), excluded: excluded.length, written: job.pages.length } }
}

/** What is known from an earlier run is not made again; of the rest, much is made by several threads. */
async function convertPages(space: Space, options: ConvertOptions): Promise<ConvertedPages> {
  const memory = openMemory(space, options)
  const recalled = await memory?.recall()
  const isMostlyKnown = recalled !== undefined && recalled.known.size * 2 > recalled.job.pages.length
  const together = isMostlyKnown ? undefined : await convertTogether(space, options)
  if (together === undefined && !isMostlyKnown)
    targetNamed(options.to).begin?.(pagesToWrite(space, options), options, options.services ?? {})
  const converted = together ?? (await convertHere(recalled?.job ?? (await createJob(space, options)), recalled?.known))
  memory?.keep(converted)
  return converted
}

/** A page whose code is still to be coloured does not keep the next one waiting. */
async function convertHere(job: Job, known: ReadonlyMap<string, PageResult> = new Map()): Promise<ConvertedPages> {
  const { options } = job
  const beside = besideJob(job)
  // Found before the first page, so it belongs to none.
  const aside = job.aside.splice(0)
  const made = new Map<string, PageResult>()
  const failures: unknown[] = []
  const add = async (page: Page): Promise<void> => {
    try {
      const result = known.get(page.path) ?? asKept(await convertAlone(page, job, beside), options)
      announce(result, options)
      made.set(page.path, result)
    } catch (error) {
      failures.push(error)
    }
  }
  const adding: Promise<void>[] = []
  let next = performance.now()
  for (const [index, page] of job.pages.entries()) {
    adding.push(add(page))
    if (performance.now() < next) continue
    options.onProgress?.(index, job.pages.length)
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (failures.length > 0) throw failures[0]
    next = performance.now() + turn
  }
  await Promise.all([options.services?.lendHand?.(), ...adding])
  if (failures.length > 0) throw failures[0]
  options.onProgress?.(job.pages.length, job.pages.length)
  job.aside.push(...aside)
  return putTogether(job, made)
}

async function includedFiles(job: Job): Promise<OutputFile[]> {
  const { includes } = job.space
  const own = [...job.includes].flatMap(([file, path]) => {
    const page = includes.get(file)
    return page === undefined ? [] : [{ page, path }]
  })
  return await Promise.all(own.map(async ({ page, path }) => ({ path, content: await convertPage(page, job).content })))
}

function resultOf(job: Job, finished: readonly FinishedPage[], files: readonly OutputFile[]): Omit<ConvertResult, 'pages'> {
  reportAside(job)
  return {
    files,
    finished,
    assets: oncePerPath([...copiesOf(job, files), ...job.used]),
    diagnostics: [...job.space.diagnostics, ...job.diagnostics],
    losses: job.losses,
  }
}

/** Files with the same content go to one path. */
function oncePerPath(copies: readonly [from: string, path: string][]): CopiedAsset[] {
  const byPath = new Map<string, CopiedAsset>()
  for (const [from, path] of copies) if (!byPath.has(path)) byPath.set(path, { from, path })
  return [...byPath.values()]
}

function countOf({ pages }: Space): Pick<ConvertResult['pages'], 'listed' | 'unlisted'> {
  const listed = [...pages.values()].filter((page) => page.listed).length
  return { listed, unlisted: pages.size - listed }
}

/** But for those that had to be changed. */
function copiesOf({ space, target }: Job, files: readonly OutputFile[]): [from: string, path: string][] {
  const paths = (target.copies?.(space) ?? []).filter((path) => !files.some((file) => file.path === path))
  return paths.flatMap((path): [string, string][] => {
    const file = space.root === '' ? path : `${space.root}/${path}`
    return space.index.has(file) ? [[file, path]] : []
  })
}

/** One page, with the space it stands in for its links; `path` is that of the file on disk. */
export async function convertFile(path: string, options: ConvertOptions): Promise<ConvertedFile> {
  const { space, page } = await openPage(path, options)
  const job = await createJob(space, options, { only: page })
  const result = await convertAlone(page, job, undefined)
  putTogether(job, new Map([[page.path, result]]))
  reportAside(job)
  return { content: result.files[0].content, diagnostics: job.diagnostics, losses: job.losses }
}
