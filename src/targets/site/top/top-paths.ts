/** Paths at the top of the output that readers, robots and the host ask for: no file of an author may have them. */
import type { SiteSettings } from '../settings.ts'
import { hostPaths } from './hosts/index.ts'

export const topPaths = ({ url, host }: SiteSettings = {}): readonly string[] => [
  ...['robots.txt', 'llms.txt', 'llms-full.txt'],
  ...(url === undefined ? [] : ['sitemap.xml']),
  ...(host === undefined ? [] : hostPaths[host]),
]
