/** All that comes of the conversion of one page, as plain data: whoever puts the pages together has it in the order of the pages. */
import { Buffer } from 'node:buffer'
import type { Finding } from '../diagnostics/diagnostic.ts'
import type { Page } from '../space/space.ts'
import type { FinishedPage, OutputFile } from '../targets/target.ts'
import type { ConvertOptions, Loss } from './api.ts'
import { finishPage, openedPage } from './convert-page.ts'
import type { Job } from './job.ts'
import { hashOf } from './output-manifest.ts'

/** A page as text, or as bytes whose hash is known. */
export interface PageFile extends OutputFile {
  hash?: string
}

export interface PageResult {
  /** Path of the page in the space. */
  of: string
  finished: Omit<FinishedPage, 'page' | 'tree'>
  /** The page, and what is written beside it. */
  files: readonly [PageFile, ...PageFile[]]
  findings: readonly Finding[]
  /** What the target has found since it was last asked. */
  aside: readonly Finding[]
  losses: readonly Loss[]
  /** Base-relative path → output path of the assets that it uses. */
  used: ReadonlyMap<string, string>
  /** What the target has collected from it. */
  taken: unknown
}

/** One that was made just now. */
export interface TextResult extends PageResult {
  files: readonly [TextFile, ...TextFile[]]
}
interface TextFile {
  path: string
  content: string
}

/** Leaves what the pages share as it was. `beside` is for those that are written with it. */
export async function convertAlone(page: Page, job: Job, beside: Job | undefined): Promise<TextResult> {
  const findings: Finding[] = []
  const losses: Loss[] = []
  const used = new Map<string, string>()
  const own: Job = { ...job, report: (finding) => void findings.push(finding), losses, used }
  const opened = openedPage(page, own)
  const { finished, content } = finishPage(page, opened, own)
  const taken = job.target.taken?.()
  const second = beside && finishPage(page, opened, { ...beside, losses: [], used })
  const { page: _, tree: __, ...rest } = finished
  page.letGo()
  const files: [TextFile, ...TextFile[]] = [{ path: finished.path, content: await content }]
  if (second) files.push({ path: second.finished.path, content: await second.content })
  return { of: page.path, finished: rest, files, findings, aside: job.aside.splice(0), losses, used, taken }
}

/** In bytes where they are kept: there is nothing left to do then, in the next run, but to write them. */
export function asKept(result: TextResult, { pageStore }: ConvertOptions): PageResult {
  if (pageStore === undefined) return result
  const [page, ...beside] = result.files
  return { ...result, files: [fileInBytes(page), ...beside.map(fileInBytes)] }
}

function fileInBytes({ path, content }: TextFile): PageFile {
  const bytes = Buffer.from(content)
  return { path, content: bytes, hash: hashOf(bytes) }
}

export function announce({ files }: PageResult, { onPage }: ConvertOptions): void {
  for (const { path, content, hash } of files) onPage?.(path, content, hash)
}

export interface ConvertedPages {
  job: Job
  /** By path of the page in the space. */
  made: ReadonlyMap<string, PageResult>
  finished: FinishedPage[]
  files: OutputFile[]
}

/** In the order of the pages, whichever was done first. */
export function putTogether(job: Job, made: ReadonlyMap<string, PageResult>): ConvertedPages {
  const results = job.pages.map((page) => ({ page, ...resultFor(page, made) }))
  for (const result of results) gatherInto(job, result)
  return {
    job,
    made,
    finished: results.map(({ page, finished }) => ({ ...finished, page, tree: { type: 'root', children: [] } })),
    files: [...results.map(({ files }) => files[0]), ...results.flatMap(({ files }) => files.slice(1))],
  }
}

function resultFor(page: Page, made: ReadonlyMap<string, PageResult>): PageResult {
  const result = made.get(page.path)
  if (result === undefined) throw new Error(`Cannot find what became of \`${page.file}\``)
  return result
}

function gatherInto(job: Job, { findings, aside, losses, used, taken }: PageResult): void {
  for (const finding of findings) job.report(finding)
  job.aside.push(...aside)
  job.losses.push(...losses)
  for (const [file, path] of used) job.used.set(file, path)
  if (taken !== undefined) job.target.give?.(taken)
}
