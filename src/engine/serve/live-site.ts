/**
 * The site of a folder while people write in it: what a browser asks for is made from the pages as they are now.
 *
 *     const site = await liveSite('docs', options)
 *     await site.get('/guide/soil/')   →   { status: 200, type: 'text/html; charset=utf-8', body: '…' }
 *     await site.update(changes)       →   the next answer knows them
 */
import type { WrittenSpace } from '../../targets/target.ts'
import type { ConvertOptions } from '../api.ts'
import type { OpenedSpaces } from '../open-spaces.ts'
import { RunError } from '../run-error.ts'
import { targetNamed } from '../target-named.ts'
import { type Changes, liveSpaces } from './live-spaces.ts'
import { mediaType } from './media-type.ts'
import { type ServedSpace, serveSpace } from './served-space.ts'

export interface Answer {
  status: 200 | 308 | 404
  type: string
  body: string | Uint8Array
  /** Where a 308 leads. */
  location?: string
  /** The page that it is, from the base of the files. */
  file?: string
}

export interface LiveSite {
  opened(): OpenedSpaces
  get(address: string): Promise<Answer>
  /** Reads again what has changed; rejects when there is no space any more, and the site stays as it was. */
  update(changes: Changes): Promise<void>
}

export async function liveSite(folder: string, optionsFor: () => Promise<ConvertOptions>): Promise<LiveSite> {
  let options = await optionsFor()
  const { engine, language } = options
  const live = await liveSpaces(folder, { engine, ...(language === undefined ? {} : { language }) })
  let opened = await live.read()
  let spaces = await serveAll(opened, withStructure(options, opened), folder)
  return {
    opened: () => opened,
    get: async (address) => await answerOf(address, spaces, withStructure(options, opened)),
    update: async (changes) => {
      options = await optionsFor()
      const next = await live.read(changes)
      spaces = await serveAll(next, withStructure(options, next), folder)
      opened = next
    },
  }
}

const withStructure = (options: ConvertOptions, { structure }: OpenedSpaces): ConvertOptions => ({
  ...options,
  ...(structure && { structure }),
})

async function serveAll({ spaces }: OpenedSpaces, options: ConvertOptions, folder: string): Promise<ServedSpace[]> {
  const siblings = spaces.map(({ path, space }) => ({ root: space.root, path, space }))
  const served: ServedSpace[] = []
  for (const each of spaces) served.push(await serveSpace(each, { ...options, siblings, at: each.path }))
  if (served.every(({ pages }) => pages.size === 0))
    throw new RunError(`Cannot find any page to show in \`${folder}\``, 'Name the folder that holds SUMMARY.md or .gitbook.yaml.')
  return served
}

async function answerOf(address: string, spaces: readonly ServedSpace[], options: ConvertOptions): Promise<Answer> {
  const path = pathOf(address)
  if (path === undefined) return missing()
  const found = await fileAt(path === '' || path.endsWith('/') ? `${path}index.html` : path, spaces, options)
  if (found !== undefined) return found
  if (!path.endsWith('/') && (await fileAt(`${path}/index.html`, spaces, options)) !== undefined) return movedTo(`${address}/`)
  return await notFound(path, spaces)
}

/** The path of an address, without what follows it; undefined for one that is none. */
function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, '')).replace(/^\/+/, '')
  } catch {
    return undefined
  }
}

async function fileAt(path: string, spaces: readonly ServedSpace[], options: ConvertOptions): Promise<Answer | undefined> {
  const space = spaceOf(path, spaces)
  const inner = space === undefined ? undefined : within(path, space)
  const body = inner === undefined ? undefined : await space?.get(inner)
  if (body !== undefined) {
    const file = inner === undefined ? undefined : space?.pages.get(inner)?.file
    return { status: 200, type: mediaType(path), body, ...(file === undefined ? {} : { file }) }
  }
  const top = await topFileAt(path, spaces, options)
  return top === undefined ? undefined : { status: 200, type: mediaType(path), body: top }
}

/** The space in whose folder a path lies, the innermost one. */
function spaceOf(path: string, spaces: readonly ServedSpace[]): ServedSpace | undefined {
  return [...spaces]
    .sort((a, b) => b.path.length - a.path.length)
    .find((space) => space.path === '' || path === space.path || path.startsWith(`${space.path}/`))
}

const within = (path: string, space: ServedSpace): string => (space.path === '' ? path : path.slice(space.path.length + 1))

async function topFileAt(
  path: string,
  spaces: readonly ServedSpace[],
  options: ConvertOptions,
): Promise<string | Uint8Array | undefined> {
  const { topFiles } = targetNamed(options.to)
  if (topFiles === undefined || !/\.(?:html|xml|txt|json)$|^_/.test(path)) return undefined
  return (await topFiles(spaces.map(writtenSpace), options, options.services ?? {})).find((file) => file.path === path)?.content
}

const writtenSpace = ({ space, path, pages, finished }: ServedSpace): WrittenSpace => ({
  ...{ space, path, files: [...pages.keys()], pages: finished() },
})

const movedTo = (location: string): Answer => ({ status: 308, type: 'text/plain; charset=utf-8', body: '', location })

async function notFound(path: string, spaces: readonly ServedSpace[]): Promise<Answer> {
  const space = spaceOf(path, spaces) ?? spaces[0]
  const page = await space?.get('404.html')
  return page === undefined ? missing() : { status: 404, type: mediaType('404.html'), body: page }
}

const missing = (): Answer => ({
  status: 404,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>404</title></head><body><p>There is no page here.</p></body></html>`,
})
