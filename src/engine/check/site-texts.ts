/** The texts of the files beside the pages: table of contents, configuration, variables, tags. */
import type { SpaceContext } from '../../checks/check.ts'
import { foldersAbove, inFolder } from '../../space/path-within.ts'
import type { Space } from '../../space/space.ts'
import { textAt } from './text-at.ts'

export interface SiteTexts {
  files: Pick<SpaceContext, 'configFile' | 'summaryFile' | 'variablesFile' | 'tagsFile'>
  /** By path from the base. */
  texts: ReadonlyMap<string, string>
}

export async function siteTexts(space: Space): Promise<SiteTexts> {
  const { root, summary } = space
  const inFolders = (...names: string[]): string[] =>
    [root, ...foldersAbove(root)].flatMap((folder) => names.map((name) => inFolder(folder, name)))
  const files = present({
    configFile: firstOf(space, inFolders('.gitbook.yaml', '.gitbook.yml')),
    summaryFile: summary.file === undefined ? undefined : firstOf(space, [inFolder(root, summary.file)]),
    variablesFile: firstOf(space, inFolders('.gitbook/vars.yaml', '.gitbook/vars.yml')),
    tagsFile: firstOf(space, inFolders('.gitbook/tags.yaml', '.gitbook/tags.yml')),
  })
  const texts = new Map<string, string>()
  for (const file of Object.values(files)) texts.set(file, await textAt(space.files, file))
  return { files, texts }
}

const firstOf = (space: Space, paths: readonly string[]): string | undefined => paths.find((path) => space.index.has(path))

const present = (files: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== undefined))
