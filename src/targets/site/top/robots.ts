/** `robots.txt`: everything may be read, and where the list of it is. */
import type { OutputFile } from '../../target.ts'
import { hostPath, type TopSite } from './top-site.ts'

export function robots(site: TopSite): OutputFile {
  const { url } = site.settings
  const list = url === undefined ? '' : `\nSitemap: ${new URL(hostPath(site, 'sitemap.xml'), url).href}\n`
  return { path: 'robots.txt', content: `User-agent: *\nDisallow:\n${list}` }
}
