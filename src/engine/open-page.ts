/**
 * Opens the space in which a page stands, so that its links and includes can be resolved.
 *
 *     openPage('docs/guide/soil.md')   →   { space: that of docs, page: guide/soil.md }
 */
import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { collectAnchors } from '../space/anchors.ts'
import { configNames } from '../space/config.ts'
import type { Files } from '../space/files.ts'
import { foldersAbove, inFolder, nameOf } from '../space/path-within.ts'
import { readSpace } from '../space/read-space.ts'
import type { Page, Space } from '../space/space.ts'
import { loadPageParser, type OpenOptions, openListed } from './open-spaces.ts'
import { RunError } from './run-error.ts'

export interface OpenedPage {
  space: Space
  page: Page
}

/** The nearest folder above that says it is a space; else, or when its root does not hold the page, the page's own folder. */
export async function openPage(path: string, options: OpenOptions): Promise<OpenedPage> {
  const parse = await loadPageParser(options.engine)
  const file = await realpath(resolve(path))
  const { files, root: folder } = await openListed(dirname(file))
  const inBase = folder === '' ? nameOf(slashed(file)) : `${folder}/${nameOf(slashed(file))}`
  for (const root of [await spaceFolder(files, folder), folder]) {
    const { language } = options
    const space = await readSpace(files, {
      root,
      parse,
      anchors: collectAnchors,
      ...(language === undefined ? {} : { language }),
    })
    const page = [...space.pages.values(), ...space.includes.values()].find((candidate) => candidate.file === inBase)
    if (page !== undefined) return { space, page }
  }
  throw new RunError(`Cannot read \`${path}\` as a page of a space`, 'SUMMARY.md and hidden files are no pages.')
}

async function spaceFolder(files: Files, folder: string): Promise<string> {
  const paths = new Set((await files.list()).map((entry) => entry.path))
  const marks = ['SUMMARY.md', ...configNames]
  return [folder, ...foldersAbove(folder)].find((above) => marks.some((name) => paths.has(inFolder(above, name)))) ?? folder
}

const slashed = (path: string): string => path.replaceAll('\\', '/')
