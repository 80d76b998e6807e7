/** Addresses that the frame writes, from output paths. */
import { withoutTrailingSlashes } from '../../../space/path-within.ts'
import { encodePath, encodeUrl } from '../../shared/html/encode-url.ts'
import { cleanHref, hasCleanAddresses } from '../paths.ts'
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
  return `${encodeUrl(withoutTrailingSlashes(settings.url))}/${addressOf(whole.replace(/(^|\/)index\.html$/, '$1'))}`
}
