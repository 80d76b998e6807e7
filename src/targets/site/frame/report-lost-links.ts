/** Says which links of the configuration lead to no page, or to no heading of one: they would be dead on every page. */
import type { Report } from '../../../diagnostics/diagnostic.ts'
import type { Page } from '../../../space/space.ts'
import { decodePercent, splitUrl } from '../../../space/url-parts.ts'
import { isSafeUrl } from '../../shared/safe-url.ts'
import type { SiteLink } from '../settings.ts'
import type { Site } from '../site.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { isElsewhere, settingHref, settingPage, splitSetting } from './setting-href.ts'

/** Once for a run: the configuration is one for all its spaces. */
export function reportLostLinks(site: Site, { report }: { report: Report }): void {
  const { settings, spaces, space } = site
  if (spaces[0]?.root !== space.root) return
  for (const url of new Set([...urlsOf(settings.links ?? []), ...urlsIn(settings.footer ?? '')])) {
    const message = faultOf(url.trim(), site)
    if (message !== undefined)
      report({ id: 'config/bad-value', file: '', message, hint: 'The link is in the configuration, under `site`.' })
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
  if (url === '' || !isSafeUrl(url) || isElsewhere(url)) return undefined
  if (settingHref(url, site, '') === undefined) return `Cannot find page \`${url}\`, to which a link of the configuration leads`
  const { path, rest } = splitSetting(url)
  const { fragment } = splitUrl(rest)
  const page = settingPage(path, site)?.page
  if (page === undefined || fragment === undefined || hasPlace(page, fragment)) return undefined
  return `Cannot find heading \`#${fragment}\` on \`${path}\`, to which a link of the configuration leads`
}

/** As a browser looks for it. */
const hasPlace = (page: Page, fragment: string): boolean =>
  page.anchors().some(({ id }) => id === fragment || id === decodePercent(fragment))
