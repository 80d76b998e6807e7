/** What the files above all spaces are made from. */
import type { SiteStructure } from '../../../space/site-structure.ts'
import type { WrittenSpace } from '../../target.ts'
import { addressOf } from '../paths.ts'
import type { SiteSettings } from '../settings.ts'
import { encodePath } from './encode-path.ts'
import { below, type End, type Way, waysOf } from './ways.ts'

export interface TopSite {
  settings: SiteSettings
  spaces: readonly WrittenSpace[]
  /** Output paths of every file of every space. */
  files: ReadonlySet<string>
  ways: readonly Way[]
  /** Path of the site on its host: `/guide`; empty at the top. */
  base: string
  /** When files were changed last, by base-relative path. */
  changes: ReadonlyMap<string, Date>
  /** How the spaces stand to each other, where `docs.yaml` says so. */
  structure?: SiteStructure
}

export function topSite(
  spaces: readonly WrittenSpace[],
  settings: SiteSettings,
  changes: ReadonlyMap<string, Date> = new Map(),
  structure?: SiteStructure,
): TopSite {
  const files = new Set(spaces.flatMap((space) => space.files.map((file) => below(space.path, file))))
  const { ways } = waysOf(spaces, structure)
  return { settings, spaces, files, changes, ways, base: basePath(settings), ...(structure && { structure }) }
}

/** `https://docs.example.org/guide` → `/guide`. Plain names only, which mean the same in every file of every host. */
export function basePath({ url, basePath: said }: SiteSettings): string {
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : (said ?? '')
  const bare = path.split('/').filter((part) => /^[\w.~-]+$/.test(part))
  return bare.length === 0 ? '' : `/${bare.join('/')}`
}

/** Path of a page or a file on its host, encoded: `/guide/my-tides/`. */
export const hostPath = ({ base }: Pick<TopSite, 'base'>, path: string): string => {
  const address = addressOf(path)
  const isFile = address === path
  return `${base}/${encodePath(address)}${isFile || address === '' ? '' : '/'}`
}

/** Where a way ends, as a host is told. */
export function hostEnd(site: Pick<TopSite, 'base'>, to: End): string {
  // `$1` means something to most hosts.
  return endPath(site, to).replaceAll('$', '%24')
}

function endPath(site: Pick<TopSite, 'base'>, to: End): string {
  if ('url' in to) return new URL(to.url).href
  return hostPath(site, to.path) + (to.fragment === undefined ? '' : `#${encodePath(to.fragment)}`)
}
