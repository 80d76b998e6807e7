/**
 * The table of contents as the sidebar shows it, made once for all pages: without hidden pages, with addresses in the output.
 *
 *     ## Beds
 *     * [Herbs](herbs.md)      →   { title: 'Beds', isPart: true, children: [{ title: 'Herbs', address: 'herbs/index.html', … }] }
 */
import { toHtml } from 'hast-util-to-html'
import type { Page, SummaryEntry } from '../../../space/space.ts'
import { safeHref } from '../../shared/html/writer.ts'
import type { Site } from '../site.ts'
import { pageHref } from './address.ts'

export interface NavItem {
  title: string
  /** From the root of the space, or elsewhere; absent for a label and for a part. */
  address?: string
  /** It leads out of the site. */
  isExternal?: true
  /** A part of the table of contents, whose title is a heading. */
  isPart?: true
  /** Drawing of the page's icon, as HTML. */
  icon?: string
  /** The page, when this is its own entry and not a link to a place on it. */
  page?: Page
  children: NavItem[]
  parent?: NavItem
}

export interface Nav {
  /** Holds all parts and what stands in no part. */
  root: NavItem
  /** By the path of the page. */
  byPage: ReadonlyMap<string, NavItem>
  /** Entries of pages, in reading order. */
  order: readonly NavItem[]
}

const navs = new WeakMap<Site, Nav>()

export function navOf(site: Site): Nav {
  const known = navs.get(site)
  if (known) return known
  const root: NavItem = { title: '', children: [] }
  for (const { title, entries } of site.space.summary.parts) {
    const children = entries.flatMap((entry) => itemOf(entry, site))
    if (title && children.length > 0) root.children.push({ title, isPart: true, children })
    else root.children.push(...children)
  }
  const order = linked(root)
  const nav = { root, order, byPage: new Map([...order].reverse().map((item) => [item.page?.path ?? '', item])) }
  navs.set(site, nav)
  return nav
}

function itemOf(entry: SummaryEntry, site: Site): NavItem[] {
  const page = entry.page === undefined ? undefined : site.space.pages.get(entry.page)
  if (isTrue(page?.frontMatter.hidden)) return []
  const children = entry.children.flatMap((child) => itemOf(child, site))
  const title = titleOf(entry, page, site)
  return [{ title, ...targetOf(entry, page, site), ...iconOf(entry, page, site), children }]
}

/** Without a SUMMARY.md, entries are named after files: then the page knows better. */
function titleOf(entry: SummaryEntry, page: Page | undefined, { space }: Site): string {
  const named = entry.linkTitle ?? (space.summary.file === undefined ? page?.title : undefined) ?? entry.title
  return named.trim() || page?.title || entry.url || '…'
}

function targetOf(entry: SummaryEntry, page: Page | undefined, site: Site): Pick<NavItem, 'address' | 'isExternal' | 'page'> {
  const output = page && site.paths.get(page.path)
  if (page && output !== undefined) {
    const { fragment } = entry
    return fragment === undefined
      ? { address: pageHref(output, site), page }
      : { address: `${pageHref(output, site)}#${encodeURI(fragment)}` }
  }
  const href = safeHref(entry.url)
  return href === undefined ? {} : { address: href, isExternal: true }
}

function iconOf({ fragment }: SummaryEntry, page: Page | undefined, { icons }: Site): Pick<NavItem, 'icon'> {
  const name = page?.frontMatter.icon
  const drawing = typeof name === 'string' && fragment === undefined ? icons.get(name) : undefined
  return drawing ? { icon: toHtml(drawing) } : {}
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'

/** Ties children to their parents and gives the entries of pages in order. */
function linked(parent: NavItem): NavItem[] {
  return parent.children.flatMap((item) => {
    item.parent = parent
    return [...(item.page ? [item] : []), ...linked(item)]
  })
}
