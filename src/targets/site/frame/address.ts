/** Addresses that the frame writes, from output paths. */
import { encodePath, encodeUrl } from '../../shared/html/encode-url.ts'
import { isSafeUrl } from '../../shared/safe-url.ts'
import type { Sibling } from '../../target.ts'
import { cleanHref, hasCleanAddresses, pageAddress, pagePath } from '../paths.ts'
import type { Site } from '../site.ts'

/** An output path as an address. */
export const addressOf = encodePath

/**
 * The address of a page from the root of its space, to stand behind the way to the root: `guide/index.html`, or `guide/` where hosts
 * serve it so; then that of the landing page is empty.
 */
export function pageHref(path: string, { settings }: Site): string {
  const address = addressOf(path)
  return hasCleanAddresses(settings) ? cleanHref(address).replace(/^\.\//, '') : address
}

/** The way to the root of a space and an address from there; an empty address would lead to the page it stands on. */
export const linkTo = (root: string, address: string): string => root + address || './'

/** The folder of this space in the output, from there up to the top of all: `docs/en` → `../../`. */
export const wayUp = (site: Site): string => '../'.repeat(folderOf(site).split('/').filter(Boolean).length)

/** Where the output of this space goes; empty when it is alone. */
export const folderOf = ({ spaces, space }: Site): string => spaces.find(({ root }) => root === space.root)?.path ?? ''

/** A page of this space or of another one of the run, by the folder of its space. */
export const spaceHref = (site: Site, root: string, folder: string, path: string): string =>
  folder === folderOf(site)
    ? linkTo(root, pageHref(path, site))
    : linkTo(root + wayUp(site), pageHref([folder, path].filter(Boolean).join('/'), site))

/** Where a page will be published, when that is known: `guide/tides/index.html` → `https://docs.example.org/guide/tides/`. */
export function publicUrl({ settings }: Site, folder: string, path: string): string | undefined {
  if (!settings.url) return undefined
  const whole = [folder, path].filter(Boolean).join('/')
  return `${encodeUrl(settings.url.replace(/\/+$/, ''))}/${addressOf(whole.replace(/(^|\/)index\.html$/, '$1'))}`
}

/**
 * An address that a maintainer wrote in the settings, from the page that shows it: a page of this space by its path or its address,
 * a file from the top of the site, or an address elsewhere. Undefined when it may not be linked, or names a page that is not there.
 *
 *     guide/tides.md, /guide/tides   →   ../guide/tides/index.html
 */
export function settingHref(url: string, site: Site, root: string): string | undefined {
  const trimmed = url.trim()
  if (!trimmed || !isSafeUrl(trimmed)) return undefined
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(trimmed)) return encodeUrl(trimmed)
  const [path = '', rest = ''] = split(trimmed.replace(/^(?:\.?\/)+/, ''))
  const place = path.replace(/\/$/, '').toLowerCase()
  const own = site.paths.get(path) ?? placesOf(site).own.get(place)
  if (own !== undefined) return linkTo(root, pageHref(own, site)) + encodeUrl(rest)
  const other = placesOf(site).others.get(place)
  if (other === undefined && isMissingPage(path, site)) return undefined
  return linkTo(root + wayUp(site), other === undefined ? encodeUrl(path) : pageHref(other, site)) + encodeUrl(rest)
}

/** A source that no space of the run has. Other files may be put beside the site by somebody else. */
function isMissingPage(path: string, site: Site): boolean {
  const folder = folderOf(site)
  const isOwn = folder !== '' && path.startsWith(`${folder}/`) && site.paths.has(path.slice(folder.length + 1))
  return /\.(?:md|markdown)$/i.test(path) && !isOwn
}

function split(url: string): [path: string, rest: string] {
  const at = url.search(/[?#]/)
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)]
}

interface Places {
  /** Output paths of the pages of this space, by address. */
  own: ReadonlyMap<string, string>
  /** Those of other spaces from above all, by path and by address, with and without the folder of the space. */
  others: ReadonlyMap<string, string>
}

const known = new WeakMap<Site, Places>()

function placesOf(site: Site): Places {
  const made = known.get(site)
  if (made) return made
  const { readme } = site.space.config
  const own = new Map([...site.paths].map(([page, output]) => [pageAddress(page, readme), output]))
  const elsewhere = site.spaces.filter(({ root }) => root !== site.space.root).reverse()
  const places = { own, others: new Map(elsewhere.flatMap(placesIn)) }
  known.set(site, places)
  return places
}

function placesIn({ space, path: folder }: Sibling): [string, string][] {
  if (!space) return []
  const { readme } = space.config
  const below = (path: string): string => [folder, path].filter(Boolean).join('/')
  return [...space.pages.values()]
    .filter(({ listed }) => listed)
    .flatMap(({ path }) => {
      const names = [path.toLowerCase(), pageAddress(path, readme)]
      return [...names, ...names.map((name) => below(name).toLowerCase())].map((name): [string, string] => [
        name,
        below(pagePath(path, readme)),
      ])
    })
}
