/**
 * Takes from an earlier run the pages from which nothing has changed, and keeps those of this run for the next. What has been written
 * on one page makes that page anew; a new heading, a new file or another setting, which any page might show, makes all anew.
 */

import { groupBy } from '../../diagnostics/group-by.ts'
import { rememberSpellings, spellings } from '../../space/foreign-slug.ts'
import { outlineOf, withOutlines } from '../../space/outlines.ts'
import type { Page, Space } from '../../space/space.ts'
import type { ConvertOptions } from '../api.ts'
import { createJob, type Job } from '../job.ts'
import type { ConvertedPages, PageResult } from '../page-result.ts'
import { knownReferences, rememberReferences } from '../survey.ts'
import { basisOf, fingerprintOf, keyOf, sourceOf } from './fingerprint.ts'
import type { KeptOutline, KeptPage, KeptSpace } from './page-store.ts'

export interface Memory {
  /** The job, and the pages that are as they were; undefined when nothing is known of this space. */
  recall(): Promise<Recalled | undefined>
  keep(converted: ConvertedPages): void
}

export interface Recalled {
  job: Job
  known: ReadonlyMap<string, PageResult>
}

/** What all pages of a run have in common. */
interface Ground {
  basis: string
  /** Page path → what stands for its text. */
  sources: ReadonlyMap<string, string>
}

/** Undefined where nothing can be kept. */
export function openMemory(space: Space, options: ConvertOptions): Memory | undefined {
  const { pageStore: store } = options
  const base = space.files.disk?.base
  if (store === undefined || base === undefined) return undefined
  const place = [base, space.root, options.to, options.at ?? ''].join('\0')
  const ground = { basis: basisOf(space, options, store.program), sources: sourcesOf(space) }
  const found = store.read(place)
  const kept = found?.basis === ground.basis ? found : undefined
  let recalled: Recalled | undefined
  return {
    recall: async () => {
      recalled = kept && (await recall(kept, ground, space, options))
      return recalled
    },
    keep: (converted) => {
      const isAllKnown =
        recalled !== undefined && recalled.known.size === kept?.pages.size && recalled.known.size === converted.made.size
      const next = isAllKnown ? undefined : keptOf(converted, ground)
      if (next !== undefined) store.write(place, next)
    },
  }
}

async function recall(kept: KeptSpace, ground: Ground, given: Space, options: ConvertOptions): Promise<Recalled> {
  rememberSpellings(kept.spellings)
  const outlines = [...kept.outlines.values()].filter(({ path, source }) => ground.sources.get(path) === source)
  const space = withOutlines(given, outlines)
  for (const { path, references } of outlines) rememberReferences(space.pages.get(path), references)
  const siblings = options.siblings?.map((sibling) => (sibling.root === space.root ? { ...sibling, space } : sibling))
  const job = await createJob(space, { ...options, ...(siblings && { siblings }) })
  const hits = [...keysOf(job, ground)].flatMap(([path, key]): [string, PageResult][] => {
    const page = kept.pages.get(path)
    return page?.key === key ? [[path, page.result]] : []
  })
  return { job, known: new Map(hits) }
}

/** Undefined when something went wrong that belongs to no page: nobody would hear of it the next time. */
function keptOf({ job, made }: ConvertedPages, ground: Ground): KeptSpace | undefined {
  // What is drawn or coloured late may come with the result of another page.
  const aside = groupBy(
    [...made.values()].flatMap((result) => result.aside),
    ({ file }) => file,
  )
  const owners = new Set(job.pages.map(({ file }) => file))
  if ([...aside.keys()].some((file) => !owners.has(file))) return undefined
  const keys = keysOf(job, ground)
  const pages = job.pages.flatMap(({ path, file }): [string, KeptPage][] => {
    const [result, key] = [made.get(path), keys.get(path)]
    return result && key ? [[path, { key, result: { ...result, aside: aside.get(file) ?? [] } }]] : []
  })
  const outlines = [...job.space.pages.values()].map((page): [string, KeptOutline] => [page.path, keptOutline(page, ground)])
  return { basis: ground.basis, outlines: new Map(outlines), pages: new Map(pages), spellings: spellings() }
}

function keptOutline(page: Page, { sources }: Ground): KeptOutline {
  const references = knownReferences(page)
  return { ...outlineOf(page), source: sources.get(page.path) ?? '', ...(references && { references }) }
}

function keysOf(job: Job, { basis, sources }: Ground): Map<string, string> {
  const fingerprint = fingerprintOf(job, basis)
  return new Map(job.pages.map((page) => [page.path, keyOf(page, job, [fingerprint, sources.get(page.path)])]))
}

const sourcesOf = ({ pages }: Space): Map<string, string> => new Map([...pages].map(([path, page]) => [path, sourceOf(page)]))
