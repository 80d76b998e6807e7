/** One or several converted spaces as one outcome: what to write, and what there is to say. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Space } from '../space/space.ts'
import type { ConvertResult, Loss } from './api.ts'
import type { OutputEntry } from './write-output.ts'

export interface ConvertedSpace {
  /** Folder of the space from the one that was given; empty when they are the same. Its output goes to the same place. */
  path: string
  space: Space
  result: ConvertResult
}

export interface Outcome {
  pages: { listed: number; unlisted: number; written: number }
  assets: number
  diagnostics: readonly Diagnostic[]
  losses: readonly Loss[]
}

export function outcomeOf(spaces: readonly ConvertedSpace[]): Outcome {
  const sum = (count: (result: ConvertResult) => number): number => spaces.reduce((total, { result }) => total + count(result), 0)
  return {
    pages: {
      listed: sum(({ pages }) => pages.listed),
      unlisted: sum(({ pages }) => pages.unlisted),
      written: sum(({ pages }) => pages.written),
    },
    assets: sum(({ assets }) => assets.length),
    diagnostics: spaces.flatMap(({ path, result }) =>
      result.diagnostics.map((item) => ({ ...item, file: below(path, item.file) })),
    ),
    losses: spaces.flatMap(({ path, result }) => result.losses.map((item) => ({ ...item, file: below(path, item.file) }))),
  }
}

/** Copied files are read only when their turn to be written has come. */
export function outputEntries(spaces: readonly ConvertedSpace[]): OutputEntry[] {
  return spaces.flatMap(({ path, space, result }) => [
    ...result.files.map((file) => ({ path: below(path, file.path), content: file.content })),
    ...result.assets.map((asset) => ({ path: below(path, asset.path), read: () => space.files.read(asset.from) })),
  ])
}

const below = (folder: string, path: string): string => (folder === '' || path === '' ? folder || path : `${folder}/${path}`)
