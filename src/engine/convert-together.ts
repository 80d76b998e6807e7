/** Converts the pages of a large space in several threads. Pages are done in any order, and put together in that of the space. */
import type { Page, Space } from '../space/space.ts'
import type { FinishedPage, OutputFile } from '../targets/target.ts'
import type { ConvertOptions } from './api.ts'
import { type Job, pagesToWrite, targetNamed } from './job.ts'
import { convertAlone, gatherInto, type PageResult } from './page-result.ts'
import { shareJob } from './share-job.ts'
import { gather, type Lead, withoutFunctions } from './threads/gather.ts'

export interface ConvertedPages {
  job: Job
  finished: FinishedPage[]
  files: OutputFile[]
}

/** Pages between two looks at what the other threads have made. */
const batch = 8

/** Undefined where one thread does better. A target that is made ready for the space has what cannot be sent to another thread. */
export async function convertTogether(space: Space, options: ConvertOptions): Promise<ConvertedPages | undefined> {
  const { engine, threads } = options
  const target = targetNamed(options.to)
  if (target.prepare !== undefined || target.companion !== undefined) return undefined
  const total = pagesToWrite(space, options).length
  const made = new Map<string, PageResult>()
  const add = (page: PageResult): void => {
    made.set(page.of, page)
    options.onPage?.(page.finished.path, page.content)
  }
  const onPiece = (pages: readonly PageResult[]): void => {
    pages.forEach(add)
    options.onProgress?.(made.size, total)
  }
  const team = gather({ ...{ space, engine, threads, onPiece }, task: 'convert', input: toSend(options) })
  if (team === undefined) return undefined
  try {
    const job = await convertOwn(space, options, team, onPiece)
    await team.finish()
    return { job, ...inOrder(job, made) }
  } finally {
    await team.leave()
  }
}

/** Of other spaces only the places are needed: spaces cannot be sent, nor what is written in their name. */
function toSend({ siblings, services: _, ...options }: ConvertOptions): object {
  return { ...withoutFunctions(options), ...(siblings && { siblings: siblings.map(({ root, path }) => ({ root, path })) }) }
}

async function convertOwn(
  space: Space,
  options: ConvertOptions,
  team: Lead,
  onPiece: (pages: readonly PageResult[]) => void,
): Promise<Job> {
  const { job, own } = await shareJob(space, options, team)
  for (let from = 0; from < own.length; from += batch) {
    for (const page of own.slice(from, from + batch)) onPiece([await convertAlone(page, job)])
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  return job
}

function inOrder(job: Job, made: ReadonlyMap<string, PageResult>): Omit<ConvertedPages, 'job'> {
  const finished: FinishedPage[] = []
  const files: OutputFile[] = []
  for (const page of job.pages) {
    const result = resultFor(page, made)
    gatherInto(job, result)
    finished.push({ ...result.finished, page, tree: { type: 'root', children: [] } })
    files.push({ path: result.finished.path, content: result.content })
  }
  return { finished, files }
}

function resultFor(page: Page, made: ReadonlyMap<string, PageResult>): PageResult {
  const result = made.get(page.path)
  if (result === undefined) throw new Error(`Cannot find what became of \`${page.file}\``)
  return result
}
