/**
 * Finds the file that a path leads to, from the folder in which it was written.
 *
 *     '../beds/', 'guide'            →   the page beds/README.md
 *     'Soil%20ph.md', 'guide'        →   the page guide/soil ph.md, inexact
 *     '/.gitbook/assets/a.png', any  →   an asset of the space, or of the repository above it
 */

import { isMarkdown, isUpload } from './page-paths.ts'
import { pathSpellings } from './path-spellings.ts'
import { isWithin, pathBelow, pathWithin } from './path-within.ts'
import { createChains, fromRoot, redirectKey, withoutQuery } from './redirect-chains.ts'
import type { Page, Space } from './space.ts'

type Exactness = { inexact?: 'case' }

export type Located =
  | ({ type: 'page'; page: Page; redirected?: true } & Exactness)
  | ({ type: 'asset' | 'include' | 'sibling'; file: string } & Exactness)
  /** `path` is where it was looked for, from the base. */
  | { type: 'missing'; path: string }
  | { type: 'outside' }

export type Locate = (path: string, folder: string) => Located

/** Longer than any path on a disk. */
const longest = 4096

export function createLocator(space: Space): Locate {
  const pages = new Map([...space.pages.values()].map((page) => [page.file, page]))
  const readmes = findReadmes(space)
  const isInSpace = (file: string): boolean =>
    (space.root === '' || file.startsWith(`${space.root}/`)) && !space.inner?.some((root) => isWithin(root, file))

  const asFile = (file: string): Located | undefined => {
    if (space.includes.has(file) && isMarkdown(file)) return space.index.has(file) ? { type: 'include', file } : undefined
    const page = pages.get(file)
    if (page !== undefined) return { type: 'page', page }
    if (!space.index.has(file)) return undefined
    if (isUpload(file) || !/\.md$/i.test(file)) return { type: 'asset', file }
    return isInSpace(file) ? undefined : { type: 'sibling', file }
  }

  const exactly = (wanted: Wanted): Located | undefined => {
    for (const file of candidates(wanted, readmes)) {
      const found = asFile(file)
      if (found !== undefined) return found
    }
    return undefined
  }

  const nearly = (wanted: Wanted): Located | undefined => {
    for (const file of candidates(wanted, readmes)) {
      const near = space.index.nearly(file)
      const found = near === undefined ? undefined : asFile(near)
      if (found !== undefined) return { ...found, inexact: 'case' } as Located
    }
    return undefined
  }

  const directly = (wanted: readonly Wanted[]): Located | undefined => first(wanted, exactly) ?? first(wanted, nearly)

  const { root, config } = space
  const endOf = createChains({ root, redirects: config.redirects }, (target) =>
    directly(wantedPaths(fromRoot(withoutQuery(target)), '', root)),
  )
  const redirected = ({ path }: Wanted): Located | undefined => {
    if (config.redirects.size === 0 || !(isInSpace(path) || path === root)) return undefined
    const end = endOf(redirectKey(pathBelow(root, path)))
    if (end.type !== 'found') return undefined
    return end.found.type === 'page' ? { ...end.found, redirected: true } : end.found
  }

  return (path, folder) => {
    if (path.length > longest) return { type: 'missing', path: '' }
    const wanted = wantedPaths(path, folder, root)
    const [likeliest] = wanted
    if (likeliest === undefined) return { type: 'outside' }
    return directly(wanted) ?? first(wanted, redirected) ?? { type: 'missing', path: (wanted[1] ?? likeliest).path }
  }
}

function first(wanted: readonly Wanted[], find: (each: Wanted) => Located | undefined): Located | undefined {
  for (const each of wanted) {
    const found = find(each)
    if (found !== undefined) return found
  }
  return undefined
}

interface Wanted {
  path: string
  /** The path ends as a folder does. */
  folder: boolean
}

/** Every spelling of a path, from the base; a path from the root may also mean the repository's. */
function wantedPaths(path: string, folder: string, root: string): Wanted[] {
  return pathSpellings(path).flatMap((spelling) => {
    const folders = spelling.startsWith('/') ? (root === '' ? [''] : [root, '']) : [folder]
    return folders.flatMap((each) => {
      const within = pathWithin(each, spelling)
      return within === undefined ? [] : [{ path: within, folder: /(?:^|\/)\.{0,2}$/.test(spelling) }]
    })
  })
}

function candidates({ path, folder }: Wanted, readmes: ReadonlyMap<string, string>): string[] {
  const readme = readmes.get(path) ?? (path === '' ? 'README.md' : `${path}/README.md`)
  if (folder) return [readme, `${path}.md`, path]
  const page = /\.html?$/i.test(path) ? path.replace(/\.html?$/i, '.md') : `${path}.md`
  return [path, page, readme]
}

/** The landing page of each folder, whatever the case of its name. */
function findReadmes(space: Space): Map<string, string> {
  const readmes = new Map<string, string>()
  for (const path of space.index.paths()) {
    const match = /^(?:(.*)\/)?readme\.md$/i.exec(path)
    if (match !== null && !readmes.has(match[1] ?? '')) readmes.set(match[1] ?? '', path)
  }
  const landing = space.pages.get(space.config.readme)
  if (landing !== undefined) readmes.set(space.root, landing.file)
  return readmes
}
