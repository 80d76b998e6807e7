/**
 * Every address beside its own that leads to a page: where GitBook had its space in a site of several, other spellings of GitBook's
 * address, and the redirects of `.gitbook.yaml`.
 *
 *     Guide/My Tides.md          →   /Guide/My%20Tides, /guide/my%20tides, /Guide/My-Tides lead to /guide/my-tides
 *     redirects: old: tides.md   →   /old leads to /tides
 *     book.json and tides.md     →   /tides.html leads to /tides, as in GitBook 2 and 3
 *     docs.yaml: path: sea       →   /sea/tides leads to /harbour/tides, as the folder of that space is called
 */
import { isOldBook } from '../../../space/old-book.ts'
import { addressesOf, type SiteStructure } from '../../../space/site-structure.ts'
import type { FinishedPage, WrittenSpace } from '../../target.ts'
import { addressOf } from '../paths.ts'
import { createRedirects, type Lost } from './redirects.ts'
import { spellings } from './spellings.ts'

/** A page by its output path, or an address elsewhere. */
export type End = { path: string; fragment?: string } | { url: string }

export interface Way {
  /** Path of the old address from the top of the site, not encoded, without a slash at either end. */
  from: string
  to: End
  /** A file of GitBook 2 or 3, beside the folder that a page has now: it is for those who come over the web. */
  isFileOfBook?: true
}

export interface Ways {
  ways: readonly Way[]
  lost: readonly Lost[]
}

/** Later ways never hide earlier ones, and none hides a page or a file. */
export function waysOf(spaces: readonly WrittenSpace[], structure?: SiteStructure): Ways {
  const taken = new Set(spaces.flatMap(({ path, files }) => files.map((file) => addressOf(below(path, file)))))
  const found = new Map<string, Way>()
  const add: Add = (from, to, more = {}) => {
    if (from !== undefined && !taken.has(from) && !found.has(from)) found.set(from, { from, to, ...more })
  }
  const redirects = new Map(spaces.map((each) => [each, createRedirects(each.space, each.pages)]))
  const addRedirects = ({ space, at }: Place): void => {
    for (const { from, to } of redirects.get(space)?.found ?? []) {
      const end = 'url' in to ? to : { ...to, path: below(space.path, to.path) }
      for (const each of new Set([from, from.toLowerCase()])) add(cleanPath(below(at, each)), end)
    }
  }
  const own = spaces.map((space): Place => ({ space, at: space.path }))
  const former = formerPlaces(spaces, structure)
  own.forEach(addRedirects)
  for (const { space, at } of former) {
    for (const { to } of landingWays({ spaces: [space] })) add(cleanPath(at), to)
    for (const page of space.pages) add(cleanPath(below(at, addressOf(page.path))), endOf(space.path, page))
  }
  former.forEach(addRedirects)
  for (const place of own) addFilesOfBook(place, add)
  addSpellings([...own, ...former], add)
  return { ways: [...found.values()], lost: [...redirects.values()].flatMap(({ lost }) => lost) }
}

type Add = (from: string | undefined, to: End, more?: Pick<Way, 'isFileOfBook'>) => void

/** A space, and where it is or was: a path from the top of the site. */
interface Place {
  space: WrittenSpace
  at: string
}

/** As GitBook reads an address: what names a section and a variant is neither of them alone, nor a page at the top. */
function formerPlaces(spaces: readonly WrittenSpace[], structure: SiteStructure | undefined): Place[] {
  const depth = ({ at }: Place): number => at.split('/').filter(Boolean).length
  return spaces
    .flatMap((space) => addressesOf(structure, space.space.root).map((at): Place => ({ space, at })))
    .filter(({ space, at }) => at !== space.path)
    .sort((a, b) => depth(b) - depth(a))
}

/** GitBook 2 and 3 wrote a file for each page of a book, under the name that it has in the repository. */
function addFilesOfBook({ space, at }: Place, add: Add): void {
  const { book, index, root } = space.space
  if (book === undefined || !isOldBook(index, root)) return
  for (const page of space.pages) {
    if (page.path.endsWith('index.html') && /(?:^|\/)readme\.md$/i.test(page.page.path)) continue
    const file = page.page.path.replace(/\.(?:md|markdown)$/i, '.html')
    add(cleanPath(below(at, file)), endOf(space.path, page), { isFileOfBook: true })
  }
}

/** The likeliest spelling of every page goes before the unlikely ones of any. */
function addSpellings(places: readonly Place[], add: Add): void {
  const ofPages = places.flatMap(({ space, at }) =>
    space.pages.map((page) => ({ at, ways: spellings(page.page.path, space.space.config.readme), to: endOf(space.path, page) })),
  )
  const most = Math.max(0, ...ofPages.map(({ ways }) => ways.length))
  for (let rank = 0; rank < most; rank += 1) {
    for (const { at, ways, to } of ofPages) {
      const from = ways[rank]
      if (from !== undefined) add(cleanPath(below(at, from)), to)
    }
  }
}

/** A space without a landing page begins with its first one. */
export function landingWays({ spaces }: { spaces: readonly WrittenSpace[] }): Way[] {
  return spaces.flatMap(({ path, pages: [first], files }) =>
    first === undefined || files.includes('index.html') ? [] : [{ from: path, to: endOf(path, first) }],
  )
}

const endOf = (folder: string, page: FinishedPage): End => ({ path: below(folder, page.path) })

export const below = (folder: string, path: string): string => (folder === '' ? path : path === '' ? folder : `${folder}/${path}`)

/** More than this no host takes in one rule. */
const longest = 400

/** Undefined for what no browser would ask for: control characters, backslashes, `..`. */
function cleanPath(path: string): string | undefined {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const clean = parts.join('/')
  const isUsable = clean !== '' && clean.length <= longest && !/[\p{Cc}\\\u2028\u2029]/u.test(clean) && !parts.includes('..')
  return isUsable ? clean : undefined
}
