/** Converts a space, or one page of it, to a target. */

import { isWithin, pathBelow } from '../space/path-within.ts'
import type { Space } from '../space/space.ts'
import type { FinishedPage, OutputFile } from '../targets/target.ts'
import type { ConvertedFile, ConvertOptions, ConvertResult } from './api.ts'
import { companionJob } from './companion.ts'
import { convertPage } from './convert-page.ts'
import { type ConvertedPages, convertTogether } from './convert-together.ts'
import { createJob, type Job } from './job.ts'
import { landingCopy } from './landing-copy.ts'
import { openPage } from './open-page.ts'

/** Pages between two looks at what else the process has to do: draw progress, answer an interrupt. */
const batch = 25

/**
 * Every page of the space as the target writes it, what has to be copied, and all that was found and lost. Writes nothing.
 *
 *     const { files, losses } = await convert(space, { ...defaults, to: 'gfm' })
 */
export async function convert(space: Space, options: ConvertOptions): Promise<ConvertResult> {
  const { job, finished, files } = (await convertTogether(space, options)) ?? (await convertHere(space, options))
  if (job.target.companion) files.push(...(await convertPages(companionJob(job, job.target.companion), options)).files)
  const copy = await landingCopy(job)
  if (copy !== undefined) files.push(copy)
  if (job.target.writesIncludes) files.push(...(await includedFiles(job)))
  files.push(...((await job.target.files?.(job.space, finished, options)) ?? []))
  return resultOf(job, finished, files)
}

async function convertHere(space: Space, options: ConvertOptions): Promise<ConvertedPages> {
  const job = await createJob(space, options)
  return { job, ...(await convertPages(job, options)) }
}

async function convertPages(job: Job, options: ConvertOptions): Promise<{ finished: FinishedPage[]; files: OutputFile[] }> {
  const finished: FinishedPage[] = []
  const files: Promise<OutputFile>[] = []
  const done = async (path: string, content: string | Promise<string>): Promise<OutputFile> => {
    const file = { path, content: typeof content === 'string' ? content : await content }
    options.onPage?.(path, file.content)
    return file
  }
  for (const [index, page] of job.pages.entries()) {
    const converted = convertPage(page, job)
    finished.push({ ...converted.finished, tree: { type: 'root', children: [] } })
    files.push(done(converted.finished.path, converted.content))
    if (index % batch !== 0) continue
    options.onProgress?.(index, job.pages.length)
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  options.onProgress?.(job.pages.length, job.pages.length)
  return { finished, files: await Promise.all(files) }
}

/** Reusable content below the root; what lies outside of it belongs to another space. */
async function includedFiles(job: Job): Promise<OutputFile[]> {
  const { includes, root } = job.space
  const own = [...includes.values()].filter(({ file }) => isWithin(root, file))
  return await Promise.all(
    own.map(async (page) => ({ path: pathBelow(root, page.file), content: await convertPage(page, job).content })),
  )
}

function resultOf(job: Job, finished: readonly FinishedPage[], files: readonly OutputFile[]): ConvertResult {
  const pages = [...job.space.pages.values()]
  const listed = pages.filter((page) => page.listed).length
  return {
    files,
    finished,
    assets: [...new Map([...copiesOf(job), ...job.used])].map(([from, path]) => ({ from, path })),
    diagnostics: [...job.space.diagnostics, ...job.diagnostics],
    losses: job.losses,
    pages: { listed, unlisted: pages.length - listed, written: job.pages.length },
  }
}

function copiesOf({ space, target }: Job): [from: string, path: string][] {
  const paths = target.copies?.(space) ?? []
  return paths.flatMap((path): [string, string][] => {
    const file = space.root === '' ? path : `${space.root}/${path}`
    return space.index.has(file) ? [[file, path]] : []
  })
}

/** One page, with the space it stands in for its links; `path` is that of the file on disk. */
export async function convertFile(path: string, options: ConvertOptions): Promise<ConvertedFile> {
  const { space, page } = await openPage(path, options)
  const job = await createJob(space, options, { only: page })
  const content = await convertPage(page, job).content
  return { content, diagnostics: job.diagnostics, losses: job.losses }
}
