/** Everything that the pages of one conversion share. */
import { type Words, wordsFor } from '../blocks/words.ts'
import { collector, type Diagnostic, type Finding, type Report } from '../diagnostics/diagnostic.ts'
import type { Resolve } from '../space/reference.ts'
import { createResolver } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import type { Preparation, Target } from '../targets/target.ts'
import type { ConvertOptions, Loss } from './api.ts'
import { type AssetPlan, prepareAssets } from './assets.ts'
import { isForReaders } from './for-readers.ts'
import { linkedFromSiblings } from './linked-from-siblings.ts'
import { linkedFromSummary } from './linked-from-summary.ts'
import { movedFiles } from './moved-files.ts'
import { reportNamesTaken } from './name-taken.ts'
import { includePaths, pagePaths } from './page-paths.ts'
import { type ApiSources, readSpecs } from './read-specs.ts'
import { reportGenerated } from './report-generated.ts'
import { survey, together } from './survey.ts'
import { targetNamed } from './target-named.ts'
import type { Team } from './threads/team.ts'

export interface Job {
  space: Space
  target: Target
  options: ConvertOptions
  words: Words
  resolve: Resolve
  /** Those that are written, in the order of SUMMARY.md. */
  pages: readonly Page[]
  /** Output path by page path. */
  paths: ReadonlyMap<string, string>
  assets: AssetPlan
  /** File → output path of the reusable content that is written. */
  includes: ReadonlyMap<string, string>
  /** Base-relative paths of what could not keep its name, where names are kept. */
  moved: ReadonlySet<string>
  /** Base-relative path → output path of the assets that pages use; filled while pages are converted. */
  used: Map<string, string>
  /** Page path → ids to which links lead. */
  linked: ReadonlyMap<string, ReadonlySet<string>>
  /** The specifications that API blocks name. */
  api: ApiSources
  report: Report
  diagnostics: Diagnostic[]
  /** What the target itself has found, at whatever time. */
  aside: Finding[]
  losses: Loss[]
}

/** A thread's part of a conversion in which others have a part too. */
export interface Part {
  team: Team
  /** The pages that this thread looks through. */
  own: readonly Page[]
}

/** The pages that a conversion writes, in order. */
export const pagesToWrite = (space: Space, options: Pick<ConvertOptions, 'unlisted' | 'claims' | 'to'>): Page[] =>
  [...space.pages.values()].filter(
    (page) => (page.listed || options.unlisted === 'include') && isForReaders(space, page, options),
  )

/** Where other spaces are, of those that this run writes. */
function foldersOf(space: Space, { spaceFolders = new Map(), siblings = [] }: ConvertOptions): Map<string, string> {
  const roots = new Set([space.root, ...siblings.map(({ root }) => root)])
  return new Map([...spaceFolders].filter(([, root]) => roots.has(root)))
}

export async function createJob(
  space: Space,
  options: ConvertOptions,
  { only, part }: { only?: Page; part?: Part } = {},
): Promise<Job> {
  const plain = targetNamed(options.to)
  const { diagnostics, ...collected } = collector()
  const report = once(collected.report)
  const pages = only ? [only] : pagesToWrite(space, options)
  const paths = pagePaths(only ? [...space.pages.values()] : pages, plain, report, space.config.readme)
  const elsewhere = { spaces: options.spaces, folders: foldersOf(space, options) }
  const resolve = createResolver(space, elsewhere)
  const needsIds = plain.slug !== 'gitbook' || plain.companion !== undefined
  const own = survey(space, part?.own ?? pages, resolve, needsIds)
  const fromOthers = needsIds
    ? [linkedFromSiblings(space, options.siblings ?? [], resolve, elsewhere), linkedFromSummary(space, resolve)]
    : []
  const found = together([own, ...fromOthers.map((linked) => ({ linked, assets: new Set<string>() }))])
  const { linked, assets: needed } = part ? together([found, ...(await part.team.exchange(found))]) : found
  const candidates = [...needed].map((path) => ({ path, size: space.index.size(path) ?? 0 }))
  const assets = await prepareAssets(space.files, candidates, {
    root: space.root,
    taken: [...paths.values(), ...(await sideFiles(plain, space, options))],
    keepPaths: plain.keepsDialect === true,
  })
  const includes = only ? new Map<string, string>() : includePaths(space, plain, { pages, paths, report })
  // A page alone is printed, and nothing is copied with it.
  const moved = only
    ? new Set<string>()
    : movedFiles({ space, target: plain, pages, paths, includes, files: needed, assets, report })
  if (!only) reportNamesTaken(neededNames(plain, options), needed, assets, space, report)
  const api = await readSpecs(space, {
    pages: plain.keepsDialect ? [] : [...new Set([...pages, ...space.includes.values()])],
    resolve,
    options,
    report,
  })
  if (!only && !plain.keepsDialect) reportGenerated(space, report)
  const words = wordsFor(options.language ?? space.language)
  const aside: Finding[] = []
  const target = (await plain.prepare?.(preparation())) ?? plain
  return {
    space,
    target,
    options,
    words,
    resolve,
    pages,
    paths,
    assets,
    includes,
    moved,
    linked,
    api,
    report,
    diagnostics,
    aside,
    used: new Map(),
    losses: [],
  }

  function preparation(): Preparation {
    const { siblings, services = {} } = options
    const spaces = siblings ?? [{ root: space.root, path: '', space }]
    const found = { assets: pathsOf(assets, needed), report: (finding: Finding): void => void aside.push(finding) }
    return { space, pages, paths, spaces, words, options, services, ...found }
  }
}

const pathsOf = (plan: AssetPlan, files: Iterable<string>): Map<string, string> =>
  new Map([...files].map((file) => [file, plan.pathFor(file) ?? file]))

/** What is wrong in reusable content is wrong once, however many pages include it. */
function once(report: Report): Report {
  const seen = new Set<string>()
  return (finding) => {
    const { id, file, message, place } = finding
    const key = `${id} ${file} ${place?.start.line}:${place?.start.column} ${message}`
    if (!seen.has(key)) report(finding)
    seen.add(key)
  }
}

/** Paths that the target knows before it has written anything. */
function neededNames(target: Target, options: ConvertOptions): readonly string[] {
  const top = options.at ? [] : (target.reservedAtTop?.(options) ?? [])
  return [...(target.reserved ?? []), ...top]
}

/** Paths beside the pages; a GitBook space keeps its own. */
async function sideFiles(target: Target, space: Space, options: ConvertOptions): Promise<readonly string[]> {
  if (target.keepsDialect) return []
  const names = neededNames(target, options)
  return names.length > 0 ? names : ((await target.files?.(space, [], options)) ?? []).map(({ path }) => path)
}
