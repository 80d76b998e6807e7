/** Files above all spaces of a run: redirects, sitemap, robots, llms.txt, the way to each space. */
import type { OutputFile, Services, WriteOptions, WrittenSpace } from '../target.ts'
import { hostWriters } from './top/hosts/index.ts'
import { languagesPages } from './top/languages-page.ts'
import { llms } from './top/llms.ts'
import { robots } from './top/robots.ts'
import { sitemap } from './top/sitemap.ts'
import { stubPages } from './top/stub-pages.ts'
import { type TopSite, topSite } from './top/top-site.ts'
import type { Way } from './top/ways.ts'
import { landingWays } from './top/ways.ts'

export async function topFiles(
  spaces: readonly WrittenSpace[],
  { site: settings = {}, structure }: Pick<WriteOptions, 'site' | 'structure'>,
  { changes }: Services = {},
): Promise<OutputFile[]> {
  const dates = settings.url === undefined || settings.lastUpdated === false ? undefined : await changes?.()
  const own = topSite(spaces, settings, dates, structure)
  const lists = languagesPages(own)
  const site = withFiles(own, lists)
  const { files, left } =
    settings.host === undefined ? { files: [], left: waysOnDisk(site.ways) } : hostWriters[settings.host](site)
  const others = [...files, ...sitemap(site), robots(site), ...llms(site)].filter(({ path }) => !site.files.has(path))
  const stubs = stubPages(withFiles(site, others), [...landingWays(site), ...left])
  return [...lists, ...others, ...stubs]
}

const withFiles = (site: TopSite, more: readonly OutputFile[]): TopSite => ({
  ...site,
  files: new Set([...site.files, ...more.map(({ path }) => path)]),
})

/** Without a host nobody says that the site is on the web: a second file for each page would only be in the way. */
const waysOnDisk = (ways: readonly Way[]): Way[] => ways.filter(({ isFileOfBook }) => isFileOfBook !== true)
