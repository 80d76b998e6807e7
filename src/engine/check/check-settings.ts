/** What the command line says, and the configuration where it says nothing. */
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { EngineName } from '../api.ts'
import { namedPlace } from '../read-named-file.ts'
import { RunError } from '../run-error.ts'
import type { CheckSpaceOptions } from './check-space.ts'
import { claimsIn } from './config-claims.ts'
import type { CheckConfig } from './config-file.ts'
import { mapped, slashed, toBase } from './config-places.ts'
import type { FailOn } from './config-schema.ts'
import type { ExternalSettings } from './external/check-external.ts'
import type { Repository } from './repository.ts'
import { type LevelMap, matcherOf, type RuleLevels, ruleLevels } from './rule-levels.ts'

export interface RunCheckOptions {
  /** The current folder. */
  cwd: string
  engine: EngineName
  language?: string
  /** File of the configuration; looked for when absent. */
  config?: string
  /** Later ones win, and all of them win over the configuration. */
  rules: readonly LevelMap[]
  /** Id of another space → its address, or its folder. */
  spaces: ReadonlyMap<string, string>
  siteUrls: readonly string[]
  openapi: ReadonlyMap<string, string>
  claims?: Readonly<Record<string, unknown>>
  baseline?: string
  updateBaseline: boolean
  /** Report only what is new since this revision. */
  since?: string
  external: boolean
  fix: 'none' | 'safe' | 'unsafe'
  /** Fixes are shown, not written. */
  dryRun: boolean
  failOn?: FailOn
}

export interface CheckSettings extends Pick<RunCheckOptions, 'updateBaseline' | 'since' | 'fix' | 'dryRun'> {
  open: { engine: EngineName; language?: string }
  failOn: FailOn
  /** Absolute. */
  baseline?: string
  external?: ExternalSettings
  /** What depends on where the files are. */
  in(repository: Pick<Repository, 'base'>): RepositorySettings
}

export interface RepositorySettings {
  check: CheckSpaceOptions
  levels: RuleLevels
  /** Whether the findings of a file count. */
  isIncluded(file: string): boolean
}

export async function checkSettings(config: CheckConfig, options: RunCheckOptions): Promise<CheckSettings> {
  const { values, folder } = config
  const { updateBaseline, since, fix, dryRun, engine, language, cwd } = options
  const claims = options.claims ?? (await claimsIn(config, folder))
  const place = async (way: readonly string[], path?: string) =>
    path === undefined ? undefined : await namedPlace(config, way, path)
  const baseline = pathIn(cwd, options.baseline) ?? (await place(['baseline'], values.baseline))
  const cache = (await place(['external', 'cache'], values.external?.cache)) ?? cacheFolder()
  if (updateBaseline && baseline === undefined) {
    throw new RunError('Expected `--baseline` with a file to update', 'For example --baseline unbook-baseline.json.')
  }
  return {
    ...{ updateBaseline, fix, dryRun },
    ...(since === undefined ? {} : { since }),
    open: { engine, ...(language === undefined ? {} : { language }) },
    failOn: options.failOn ?? values.failOn ?? 'error',
    ...(baseline === undefined ? {} : { baseline }),
    ...(options.external ? { external: { ...values.external, cache, folder } } : {}),
    in: ({ base }) => settingsIn(base, config, options, claims),
  }
}

const cacheFolder = (): string => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'unbook')

function settingsIn(
  base: string,
  { values, folder }: CheckConfig,
  options: RunCheckOptions,
  claims: CheckSpaceOptions['claims'],
): RepositorySettings {
  const paths = new Map<string, string | undefined>()
  const pathOf = (file: string): string | undefined => {
    if (!paths.has(file)) paths.set(file, inside(folder, resolve(base, file)))
    return paths.get(file)
  }
  const levels = ruleLevels({ rules: values.rules ?? {}, overrides: values.overrides ?? [], given: options.rules, pathOf })
  const urls = [...(typeof values.siteUrl === 'string' ? [values.siteUrl] : (values.siteUrl ?? [])), ...options.siteUrls]
  return {
    levels,
    isIncluded: filesOf(values, pathOf),
    check: {
      engine: options.engine,
      rules: levels.anywhere,
      spaces: new Map([
        ...mapped(values.spaces, toBase(base, folder)),
        ...mapped(Object.fromEntries(options.spaces), toBase(base, options.cwd)),
      ]),
      siteUrls: [...new Set(urls.map((url) => url.replace(/\/$/, '')))],
      openapi: new Map([...mapped(values.openapi, toBase(base, folder)), ...options.openapi]),
      ...(claims === undefined ? {} : { claims }),
    },
  }
}

function filesOf(
  { include, exclude }: CheckConfig['values'],
  pathOf: (file: string) => string | undefined,
): (file: string) => boolean {
  const isIn = include && matcherOf(include)
  const isOut = matcherOf(exclude ?? [])
  return (file) => {
    const path = pathOf(file)
    return path === undefined ? isIn === undefined : (isIn?.(path) ?? true) && !isOut(path)
  }
}

/** A path below a folder, as patterns are written; undefined outside of it. */
function inside(folder: string, path: string): string | undefined {
  const way = slashed(relative(folder, path))
  return way === '..' || way.startsWith('../') || /^(?:[a-z]:)?\//i.test(way) ? undefined : way
}

const pathIn = (folder: string, path: string | undefined): string | undefined =>
  path === undefined ? undefined : resolve(folder, path)
