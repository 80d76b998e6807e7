/** Converts the pages of a large space in several threads. Pages are done in any order, and put together in that of the space. */
import type { Space } from '../space/space.ts'
import type { ConvertOptions } from './api.ts'
import type { ThreadInput, ThreadPiece } from './convert-in-thread.ts'
import { pagesToWrite } from './job.ts'
import {
  announce,
  asKept,
  type ConvertedPages,
  convertAlone,
  type PageResult,
  putTogether,
  type TextResult,
} from './page-result.ts'
import { leadServices, type SharedJob, shareJob } from './share-job.ts'
import { isKept } from './site/disk-store.ts'
import { targetNamed } from './target-named.ts'
import { gather, withoutFunctions } from './threads/gather.ts'

/** Pages between two looks at what the other threads have made. */
const batch = 8
/** How much more there is to do for a page of a site: it is written twice, and its code is coloured. */
const weightOfSite = 2

/** Undefined where one thread does better. Pages of a site name those of other spaces, which cannot be sent to another thread. */
export async function convertTogether(space: Space, options: ConvertOptions): Promise<ConvertedPages | undefined> {
  const { engine, siblings = [] } = options
  const isSite = targetNamed(options.to).prepare !== undefined
  if (isSite && siblings.length > 1) return undefined
  const { threads } = options
  const total = pagesToWrite(space, options).length
  const made = new Map<string, PageResult>()
  const add = (page: TextResult): void => {
    const result = asKept(page, options)
    made.set(page.of, result)
    announce(result, options)
  }
  const onPiece = ({ pages, stored }: ThreadPiece): void => {
    for (const [key, value] of stored) options.services?.store?.set(key, value)
    pages.forEach(add)
    options.onProgress?.(made.size, total)
  }
  const weight = isSite ? weightOfSite : 1
  const team = gather({ ...{ space, engine, threads, weight, onPiece }, task: 'convert', input: toSend(options) })
  if (team === undefined) return undefined
  try {
    const shared = await shareJob(space, { ...options, services: leadServices(options.services, team) }, team)
    const aside = shared.job.aside.splice(0)
    await convertOwn(shared, (page) => onPiece({ pages: [page], stored: [] }))
    await team.finish()
    shared.job.aside.push(...aside)
    return putTogether(shared.job, made)
  } finally {
    await team.leave()
  }
}

/** Of other spaces only the places are needed: spaces cannot be sent, nor what is written in their name. */
function toSend({ siblings, services, pageStore: _, ...options }: ConvertOptions): ThreadInput {
  const places = siblings && { siblings: siblings.map(({ root, path }) => ({ root, path })) }
  const store = services?.store
  return {
    options: { ...(withoutFunctions(options) as ConvertOptions), ...places },
    store: store !== undefined && isKept(store) ? store.file : undefined,
  }
}

async function convertOwn({ job, beside, own }: SharedJob, onPage: (page: TextResult) => void): Promise<void> {
  for (let from = 0; from < own.length; from += batch) {
    for (const page of own.slice(from, from + batch)) onPage(await convertAlone(page, job, beside))
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}
