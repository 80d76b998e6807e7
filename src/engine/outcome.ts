/** One or several converted spaces as one outcome: what to write, and what there is to say. */

import { posix } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { inFolder } from '../space/path-within.ts'
import type { ConvertOptions, ConvertResult, Loss } from './api.ts'
import { pagesToWrite } from './job.ts'
import type { OpenedSpace, OpenedSpaces } from './open-spaces.ts'
import type { OutputEntry } from './write-output.ts'

export interface ConvertedSpace extends OpenedSpace {
  result: ConvertResult
}

export interface Outcome {
  pages: ConvertResult['pages']
  assets: number
  /** Spaces that the site does not publish. */
  drafts: number
  diagnostics: readonly Diagnostic[]
  losses: readonly Loss[]
}

/** How many pages are going to be written. */
export const pagesExpected = ({ spaces }: OpenedSpaces, options: Pick<ConvertOptions, 'unlisted' | 'claims' | 'to'>): number =>
  spaces.reduce((sum, { space }) => sum + pagesToWrite(space, options).length, 0)

/** Findings come with paths from the base of the files; a person thinks in paths from the folder that was named. */
export function outcomeOf(
  { given, diagnostics, drafts }: Pick<OpenedSpaces, 'given' | 'diagnostics' | 'drafts'>,
  spaces: readonly ConvertedSpace[],
): Outcome {
  const sum = (count: (result: ConvertResult) => number): number => spaces.reduce((total, { result }) => total + count(result), 0)
  const fromGiven = <Item extends { file: string }>(item: Item): Item => ({
    ...item,
    file: item.file === '' ? '' : posix.relative(`/${given}`, `/${item.file}`),
  })
  return {
    pages: {
      listed: sum(({ pages }) => pages.listed),
      unlisted: sum(({ pages }) => pages.unlisted),
      excluded: sum(({ pages }) => pages.excluded),
      written: sum(({ pages }) => pages.written),
    },
    assets: sum(({ assets }) => assets.length),
    drafts: drafts.length,
    diagnostics: [...diagnostics, ...spaces.flatMap(({ result }) => result.diagnostics)].map(fromGiven),
    losses: spaces.flatMap(({ result }) => result.losses).map(fromGiven),
  }
}

/** Copied files are read only when their turn to be written has come. */
export function outputEntries(spaces: readonly ConvertedSpace[]): OutputEntry[] {
  return spaces.flatMap(({ path, space, result }) => [
    ...result.files.map((file) => ({ path: inFolder(path, file.path), content: file.content })),
    ...result.assets.map((asset) => ({ path: inFolder(path, asset.path), read: () => space.files.read(asset.from) })),
  ])
}
