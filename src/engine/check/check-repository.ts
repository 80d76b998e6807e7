/** Checks what was given of one repository, mends it when asked to, and says what is new since a revision. */
import { join } from 'node:path'
import type { Files } from '../../space/files.ts'
import { inFolder } from '../../space/path-within.ts'
import { rememberedFiles } from '../../space/remembered-files.ts'
import { RunError } from '../run-error.ts'
import type { CheckSettings } from './check-settings.ts'
import { type Examination, type ExamineOptions, examine, type Marked } from './examine.ts'
import { fixSpaces, overlay } from './fix-space.ts'
import { type Former, formerOf, newSince } from './former.ts'
import type { Found } from './found.ts'
import { textOf } from './raw-text.ts'
import type { ShowPath } from './report-paths.ts'
import type { Repository } from './repository.ts'
import { unifiedDiff } from './unified-diff.ts'
import { writeFixes } from './write-fixes.ts'

export interface CheckedRepository {
  repository: Repository
  examination: Examination
  /** What the run is about: all findings, or with `--since` those that are new. */
  fresh: readonly Marked[]
  /** How many findings were mended. */
  fixed: number
  /** What would be mended. */
  diff: string
  notes: readonly string[]
}

export interface CheckContext {
  settings: CheckSettings
  show: ShowPath
  /** By the baseline: such a finding is not reported, and not mended. */
  isKnown(finding: Marked): boolean
}

type Look = (files: Files, more?: ExamineOptions['more'], from?: readonly string[]) => Promise<Examination>

/** A repository that has been looked through; nothing is written before `finish`. */
export interface OpenedCheck {
  finish(): Promise<CheckedRepository>
}

export async function openCheck(given: Repository, context: CheckContext): Promise<OpenedCheck> {
  const { settings } = context
  // What is mended is what was read: an author may save a page meanwhile.
  const repository = settings.fix === 'none' ? given : { ...given, files: rememberedFiles(given.files) }
  const { files, folders, name } = repository
  const options: ExamineOptions = {
    ...settings.in(repository),
    open: settings.open,
    pathOf: (file) => inFolder(name, file),
  }
  const look: Look = async (now, more, from = folders) =>
    await examine(now, from, more === undefined ? options : { ...options, more })
  const former = await formerOf(repository, settings.since, look)
  const notes: string[] = []
  const more = externalFor(settings, former, notes)
  const first = await look(files, settings.fix === 'none' ? more : undefined)
  refuseNothing(first, repository, context.show)
  return {
    finish: async () =>
      settings.fix === 'none'
        ? { ...seen(repository, first, former), fixed: 0, diff: '', notes }
        : await mend(repository, context, { first, former, look, more, notes }),
  }
}

const seen = (
  repository: Repository,
  examination: Examination,
  former: Former | undefined,
): Pick<CheckedRepository, 'repository' | 'examination' | 'fresh'> => ({
  repository,
  examination,
  fresh: newSince(examination.findings, former),
})

/** Of addresses that were there before, it is not the change that broke them. */
function externalFor({ external }: CheckSettings, former: Former | undefined, notes: string[]): ExamineOptions['more'] {
  if (external === undefined) return undefined
  return async (links) => {
    const { checkExternal } = await import('./external/check-external.ts')
    return await checkExternal(
      links.filter(({ url }) => former?.urls.has(url) !== true),
      { ...external, note: (message) => void notes.push(message) },
    )
  }
}

interface Mending {
  first: Examination
  former: Former | undefined
  look: Look
  more: ExamineOptions['more']
  notes: string[]
}

/** Without `--fix-dry-run` what is reported is what is left. */
async function mend(
  repository: Repository,
  { settings, show, isKnown }: CheckContext,
  { first, former, look, more, notes }: Mending,
): Promise<CheckedRepository> {
  const { files, base } = repository
  let last: Examination | undefined
  const check = async (now: Files): Promise<Found[]> => {
    last = last === undefined ? first : await look(now)
    return newSince(last.findings, former).flatMap((each) => (isKnown(each) ? [] : [each.finding]))
  }
  const { changed, fixed, skipped } = await fixSpaces(files, check, { unsafe: settings.fix === 'unsafe' })
  const { dryRun } = settings
  const diff = dryRun ? await diffOf(repository, changed, show, notes) : ''
  if (!dryRun) await writeFixes(base, files, changed)
  const left = dryRun ? first : (last ?? first)
  const examination = more === undefined ? left : await look(dryRun ? files : overlay(files, changed), more)
  notes.push(...skipped.map((file) => `Left \`${show(file)}\` as it is: it is not UTF-8.`))
  return { ...seen(repository, examination, former), fixed: dryRun ? 0 : fixed, diff, notes }
}

/** A run that looks at nothing must not pass. */
function refuseNothing({ pages, included }: Examination, { base }: Repository, show: ShowPath): void {
  const empty = [...pages].find(([, count]) => count === 0)?.[0]
  if (empty !== undefined) {
    throw new RunError(
      `Cannot find any page to check in \`${empty === '' ? base : join(base, empty)}\``,
      'Name the folder that holds SUMMARY.md or .gitbook.yaml.',
    )
  }
  if (included === 0) {
    throw new RunError(
      `Cannot find any page to check in \`${show([...pages.keys()][0] ?? '') || '.'}\` that the configuration includes`,
      'Mend `include` or `exclude`: their patterns are seen from the folder of the configuration.',
    )
  }
}

/** Seen from the current folder, unless that lies deeper than what is changed: no tool follows a path out of its folder. */
async function diffOf(
  { files, base }: Repository,
  changed: ReadonlyMap<string, Uint8Array>,
  show: ShowPath,
  notes: string[],
): Promise<string> {
  const isOutside = [...changed.keys()].some((file) => /^(?:\.\.|(?:[a-z]:)?)\//i.test(show(file)))
  if (isOutside) notes.push(`The paths of the diff are seen from \`${base}\`: apply it there.`)
  const changes = [...changed].map(async ([file, bytes]) => ({
    path: isOutside ? file : show(file),
    before: textOf(await files.read(file), true) ?? '',
    after: textOf(bytes, true) ?? '',
  }))
  return unifiedDiff(await Promise.all(changes))
}
