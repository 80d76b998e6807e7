/**
 * What stands at the top of every page beside the name of the site: the sections of `docs.yaml` and its links, then those that a
 * maintainer put there.
 *
 *     sections Guide and API, link Status   →   Guide (this one), API: ../../api/index.html, Status: https://status.example
 */
import { isHidden, type StructureItem, type StructureSection, sectionsIn, titleIn } from '../../../space/site-structure.ts'
import { safeHref } from '../../shared/html/writer.ts'
import type { Sibling } from '../../target.ts'
import { pagePath } from '../paths.ts'
import type { SiteLink } from '../settings.ts'
import type { Site } from '../site.ts'
import { spaceHref } from './address.ts'
import { settingHref } from './setting-href.ts'

export interface HeadLink {
  title: string
  href?: string
  /** It is the section of this page. */
  isCurrent?: true
  /** GitBook's own way out of the site. */
  isExternal?: true
  links: readonly HeadLink[]
}

/** The same for all pages of one depth. */
const known = new WeakMap<Site, Map<string, readonly HeadLink[]>>()

export function headLinks(site: Site, root: string): readonly HeadLink[] {
  const byRoot = known.get(site) ?? new Map<string, readonly HeadLink[]>()
  known.set(site, byRoot)
  const links = byRoot.get(root) ?? allLinks(site, root)
  byRoot.set(root, links)
  return links
}

function allLinks(site: Site, root: string): HeadLink[] {
  const { structure, settings } = site
  const items = structure?.items ?? []
  // One section alone is no choice.
  const hasSections = sectionsIn(items).filter((section) => spacesOf(section, site).length > 0).length > 1
  return [
    ...items.flatMap((item) => ofItem(item, site, root, hasSections)),
    ...(settings.links ?? []).map((link) => ofSetting(link, site, root)),
  ]
}

/** For a place without menus. */
export const flatLinks = (links: readonly HeadLink[]): HeadLink[] =>
  links.flatMap((link) => [...(link.href === undefined && link.links.length > 0 ? [] : [link]), ...flatLinks(link.links)])

function ofItem(item: StructureItem, site: Site, root: string, hasSections: boolean): HeadLink[] {
  const title = titleIn(item, site.space.language)
  if (item.type === 'section') return hasSections ? ofSection(item, title, site, root) : []
  if (item.type === 'group') {
    const links = flatLinks(item.items.flatMap((each) => ofItem(each, site, root, hasSections)))
    if (title === '') return links
    return links.length === 0 ? [] : [{ title, links }]
  }
  const href = safeHref(item.url)
  return href === undefined ? [] : [{ title, href, isExternal: true, links: [] }]
}

/** To this space, to the one in the same language, or to the one that opens first. */
function ofSection(section: StructureSection, title: string, site: Site, root: string): HeadLink[] {
  const { space } = site
  const isCurrent = section.spaces.some((each) => each.root === space.root)
  const choices = spacesOf(section, site)
  const first = section.spaces.find(({ isDefault }) => isDefault)?.root
  const choice =
    choices.find((each) => each.root === space.root) ??
    choices.find((each) => each.space?.language === space.language) ??
    choices.find((each) => each.root === first) ??
    choices[0]
  if (choice === undefined) return []
  const readme = choice.space?.config.readme ?? 'README.md'
  const href = spaceHref(site, root, choice.path, pagePath(readme, readme))
  return [{ title: title || choice.space?.title || href, href, ...(isCurrent && { isCurrent }), links: [] }]
}

/** Those of the run that are shown. */
function spacesOf(section: StructureSection, { spaces, structure }: Site): Sibling[] {
  const roots = new Set(section.spaces.map(({ root }) => root).filter((root) => !isHidden(structure, root)))
  return spaces.filter(({ root }) => roots.has(root))
}

function ofSetting({ title, url, links = [] }: SiteLink, site: Site, root: string): HeadLink {
  const href = settingHref(url, site, root)
  return { title, ...(href !== undefined && { href }), links: links.map((link) => ofSetting(link, site, root)) }
}
