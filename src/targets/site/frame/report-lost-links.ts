/** Says which links of the configuration lead to no page, or to no heading of one: they would be dead on every page. */
import type { Report } from '../../../diagnostics/diagnostic.ts'
import { isSafeUrl } from '../../shared/safe-url.ts'
import type { SiteLink } from '../settings.ts'
import type { Site } from '../site.ts'
import { settingHref } from './address.ts'
import { inlineMarkdown } from './inline-markdown.ts'

/** Once for a run: the configuration is one for all its spaces. */
export function reportLostLinks(site: Site, { report }: { report: Report }): void {
  const { settings, spaces, space } = site
  if (spaces[0]?.root !== space.root) return
  for (const url of new Set([...urlsOf(settings.links ?? []), ...urlsIn(settings.footer ?? '')])) {
    const message = faultOf(url.trim(), site)
    if (message !== undefined)
      report({ id: 'config/bad-value', file: '', message, hint: 'The link is in `unbook.config.yaml`, under `site`.' })
  }
}

const urlsOf = (links: readonly SiteLink[]): string[] => links.flatMap(({ url, links: inner }) => [url, ...urlsOf(inner ?? [])])

function urlsIn(footer: string): string[] {
  const urls: string[] = []
  inlineMarkdown(footer, (url) => {
    urls.push(url)
    return undefined
  })
  return urls
}

function faultOf(url: string, site: Site): string | undefined {
  if (url === '' || !isSafeUrl(url) || /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(url)) return undefined
  if (settingHref(url, site, '') === undefined) return `Cannot find page \`${url}\`, to which a link of the configuration leads`
  const [path = '', fragment = ''] = url.replace(/^(?:\.?\/)+/, '').split('#')
  const page = site.space.pages.get(path)
  if (page === undefined || fragment === '' || page.anchors().some(({ id }) => id === fragment)) return undefined
  return `Cannot find heading \`#${fragment}\` on \`${path}\`, to which a link of the configuration leads`
}
