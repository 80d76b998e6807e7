/**
 * Every address beside its own that leads to a page: other spellings of GitBook's address, and the redirects of `.gitbook.yaml`.
 *
 *     Guide/My Tides.md          →   /Guide/My%20Tides, /guide/my%20tides, /Guide/My-Tides lead to /guide/my-tides
 *     redirects: old: tides.md   →   /old leads to /tides
 */
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
}

export interface Ways {
  ways: readonly Way[]
  lost: readonly Lost[]
}

/** Later ways never hide earlier ones, and none hides a page or a file. */
export function waysOf(spaces: readonly WrittenSpace[]): Ways {
  const taken = new Set(spaces.flatMap(({ path, files }) => files.map((file) => addressOf(below(path, file)))))
  const found = new Map<string, Way>()
  const lost: Lost[] = []
  const add = (from: string | undefined, to: End): void => {
    if (from !== undefined && !taken.has(from) && !found.has(from)) found.set(from, { from, to })
  }
  for (const { space, path, pages } of spaces) {
    const redirects = createRedirects(space, pages)
    lost.push(...redirects.lost)
    for (const { from, to } of redirects.found) {
      const end = 'url' in to ? to : { ...to, path: below(path, to.path) }
      for (const each of new Set([from, from.toLowerCase()])) add(cleanPath(below(path, each)), end)
    }
  }
  const ofPages = spaces.flatMap(({ space, path, pages }) =>
    pages.map((page) => ({ ways: spellings(page.page.path, space.config.readme), path, page })),
  )
  // The likeliest spelling of every page goes before the unlikely ones of any.
  const most = Math.max(0, ...ofPages.map(({ ways }) => ways.length))
  for (let rank = 0; rank < most; rank += 1) {
    for (const { ways, path, page } of ofPages) {
      const from = ways[rank]
      if (from !== undefined) add(cleanPath(below(path, from)), endOf(path, page))
    }
  }
  return { ways: [...found.values()], lost }
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
