/** Everything that the pages of one conversion share. */
import { type Words, wordsFor } from '../blocks/words.ts'
import { collector, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts'
import type { Resolve } from '../space/reference.ts'
import { createResolver } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import { targets } from '../targets/index.ts'
import type { Target } from '../targets/target.ts'
import type { ConvertOptions, Loss } from './api.ts'
import { type AssetPlan, prepareAssets } from './assets.ts'
import { pagePaths } from './page-paths.ts'
import { type ApiSources, readSpecs } from './read-specs.ts'
import { RunError } from './run-error.ts'
import { survey } from './survey.ts'

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
  /** Base-relative path → output path of the assets that pages use; filled while pages are converted. */
  used: Map<string, string>
  /** Page path → ids to which links lead. */
  linked: ReadonlyMap<string, ReadonlySet<string>>
  /** The specifications that API blocks name. */
  api: ApiSources
  report: Report
  diagnostics: Diagnostic[]
  losses: Loss[]
}

export async function createJob(space: Space, options: ConvertOptions, only?: Page): Promise<Job> {
  const target = targetNamed(options.to)
  const { report, diagnostics } = collector()
  const pages = only ? [only] : [...space.pages.values()].filter((page) => page.listed || options.unlisted === 'include')
  const paths = pagePaths(only ? [...space.pages.values()] : pages, target, report)
  const resolve = createResolver(space, { spaces: options.spaces })
  const { linked, assets: needed } = survey(space, pages, resolve)
  const candidates = [...needed].map((path) => ({ path, size: space.index.size(path) ?? 0 }))
  const assets = await prepareAssets(space.files, candidates, {
    root: space.root,
    taken: paths.values(),
    keepPaths: target.keepsDialect === true,
  })
  const api = await readSpecs(space, {
    pages: target.keepsDialect ? [] : [...pages, ...space.includes.values()],
    resolve,
    options,
    report,
  })
  const words = wordsFor(options.language ?? space.language)
  return {
    space,
    target,
    options,
    words,
    resolve,
    pages,
    paths,
    assets,
    linked,
    api,
    report,
    diagnostics,
    used: new Map(),
    losses: [],
  }
}

function targetNamed(name: string): Target {
  const target = Object.hasOwn(targets, name) ? targets[name] : undefined
  if (!target) throw new RunError(`Unexpected target \`${name}\``, `Expected one of ${Object.keys(targets).join(', ')}.`)
  return target
}
