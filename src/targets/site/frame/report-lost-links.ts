/** Says which links of the configuration lead nowhere, to no page, or to no heading of one: they would be dead on every page. */
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
  const links = allOf(settings.links ?? [])
  const urls = new Set([...links.map(({ url }) => url), ...urlsIn(settings.footer ?? '')])
  const messages = [...links.filter(isWithoutWay).map(withoutWay), ...[...urls].map((url) => faultOf(url.trim(), site))]
  for (const message of messages) {
    if (message !== undefined)
      report({ id: 'config/bad-value', file: '', message, hint: 'The link is in the configuration, under `site`.' })
  }
}

const allOf = (links: readonly SiteLink[]): SiteLink[] => links.flatMap((link) => [link, ...allOf(link.links ?? [])])

/** A menu need not lead anywhere itself. */
const isWithoutWay = ({ url, links = [] }: SiteLink): boolean => url.trim() === '' && links.length === 0

const withoutWay = ({ title }: SiteLink): string => `Cannot find the address of the link \`${title}\` of the configuration`

function urlsIn(footer: string): string[] {
  const urls: string[] = []
  inlineMarkdown(footer, (url) => {
    urls.push(url)
    return undefined
  })
  return urls
}

function faultOf(url: string, site: Site): string | undefined {
  if (url === '') return undefined
  if (!isSafeUrl(url))
    return `Unexpected address \`${url}\` of a link of the configuration, expected a page or one such as \`https://example.org\``
  if (isElsewhere(url)) return undefined
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
