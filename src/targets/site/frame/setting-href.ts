/**
 * An address that a maintainer wrote in the settings, from the page that shows it: a page by its path or its address, with or without
 * the folder of its space, a file from the top of the site, or an address elsewhere.
 *
 *     guide/tides.md, /guide/tides   →   ../guide/tides/index.html
 */
import type { Page } from '../../../space/space.ts'
import { encodeUrl } from '../../shared/html/encode-url.ts'
import { isSafeUrl } from '../../shared/safe-url.ts'
import type { Sibling } from '../../target.ts'
import { pageAddress, pagePath } from '../paths.ts'
import type { Site } from '../site.ts'
import { folderOf, linkTo, pageHref, wayUp } from './address.ts'

/** Undefined when it may not be linked, or names a page that is not there. */
export function settingHref(url: string, site: Site, root: string): string | undefined {
  const trimmed = url.trim()
  if (!trimmed || !isSafeUrl(trimmed)) return undefined
  if (isElsewhere(trimmed)) return encodeUrl(trimmed)
  const { path, rest } = splitSetting(trimmed)
  const found = settingPage(path, site)
  if (found !== undefined) return linkTo(found.isOwn ? root : root + wayUp(site), pageHref(found.output, site)) + encodeUrl(rest)
  // Other files may be put beside the site by somebody else.
  return isMarkdown(path) ? undefined : linkTo(root + wayUp(site), encodeUrl(path)) + encodeUrl(rest)
}

/** Has a scheme or a host, or is a place on the page that shows it. */
export const isElsewhere = (url: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

/** `/guide/tides?x=1#ebb` → `guide/tides` and `?x=1#ebb`. */
export function splitSetting(url: string): { path: string; rest: string } {
  const bare = url.replace(/^(?:\.?\/)+/, '')
  const at = bare.search(/[?#]/)
  return at < 0 ? { path: bare, rest: '' } : { path: bare.slice(0, at), rest: bare.slice(at) }
}

export interface SettingPage {
  page: Page | undefined
  /** Its output path; that of a page of another space from above all. */
  output: string
  isOwn: boolean
}

/** The page that such a path means: of this space, else of another one of the run. */
export const settingPage = (path: string, site: Site): SettingPage | undefined =>
  placesOf(site).get(path) ?? placesOf(site).get(path.replace(/\/$/, '').toLowerCase())

type Places = ReadonlyMap<string, SettingPage>

const known = new WeakMap<Site, Places>()

/** What comes later goes before: the pages of this space, then those of the first one. */
function placesOf(site: Site): Places {
  const made = known.get(site)
  if (made) return made
  const elsewhere = site.spaces.filter(({ root }) => root !== site.space.root).reverse()
  const places = new Map([...elsewhere.flatMap(placesIn), ...ownPlaces(site)])
  known.set(site, places)
  return places
}

type Named = [name: string, page: SettingPage]

function ownPlaces(site: Site): Named[] {
  const { pages, config } = site.space
  const found = [...site.paths].map(([path, output]) => ({ path, place: { page: pages.get(path), output, isOwn: true } }))
  const named = (folder: string): Named[] =>
    found.flatMap(({ path, place }) => namesOf(path, config.readme, folder).map((name): Named => [name, place]))
  return [...named(folderOf(site)), ...named(''), ...found.map(({ path, place }): Named => [path, place])]
}

function placesIn({ space, path: folder }: Sibling): Named[] {
  if (!space) return []
  const { readme } = space.config
  return [...space.pages.values()]
    .filter(({ listed }) => listed)
    .flatMap((page) => {
      const place = { page, output: below(folder, pagePath(page.path, readme)), isOwn: false }
      return [...namesOf(page.path, readme, ''), ...namesOf(page.path, readme, folder)].map((name): Named => [name, place])
    })
}

/** By path and by address. */
const namesOf = (path: string, readme: string, folder: string): string[] =>
  [path, pageAddress(path, readme)].map((name) => below(folder, name).toLowerCase())

const below = (folder: string, path: string): string => [folder, path].filter(Boolean).join('/')
