/**
 * The table of contents beside a page: the branch it stands in is open, others are links that a script can unfold. Pages of one
 * branch share their HTML but for the mark of the current page, so it is kept.
 */
import type { Site } from '../site.ts'
import { linkTo } from './address.ts'
import type { FrameIds } from './frame-ids.ts'
import { sidebarLinks } from './header-links.ts'
import { attribute, type Html, html, raw } from './html.ts'
import { type NavItem, navOf } from './nav.ts'
import type { Shown } from './shown.ts'

export function sidebar(shown: Shown, ids: FrameIds): Html {
  const { site, entry } = shown
  const { words } = site
  return html`<nav class="sidebar" id="${ids.sidebar}" aria-label="${words.contents}"><a class="menu-close" href="#${ids.content}">${words.closeMenu}</a>
<ul class="nav">
${raw(marked(branchHtml(shown), entry?.address === undefined ? undefined : linkTo(shown.root, entry.address)))}</ul>${sidebarLinks(site, shown.root)}</nav>`
}

/** The first link to an address becomes the current one. */
function marked(branch: string, href: string | undefined): string {
  if (href === undefined) return branch
  const link = html`<a href="${href}"`.html
  const at = branch.indexOf(link)
  return at < 0 ? branch : `${branch.slice(0, at)}<a aria-current="page"${branch.slice(at + 2)}`
}

/** Pages come in the order of the table of contents, so few branches are enough. */
const kept = new WeakMap<Site, Map<string, string>>()
const mostKept = 100

function branchHtml({ site, root, entry }: Shown): string {
  const branches = kept.get(site) ?? new Map<string, string>()
  kept.set(site, branches)
  const open = openItems(entry)
  const key = `${root}\n${[...open].map(({ title, address }) => `${address} ${title}`).join('\n')}`
  const known = branches.get(key)
  if (known !== undefined) return known
  if (branches.size >= mostKept) branches.clear()
  const made = items(navOf(site).root.children, { root, open }).html
  branches.set(key, made)
  return made
}

/** An entry with children is open on its own page, else the one above it is the innermost. */
function openItems(entry: NavItem | undefined): Set<NavItem> {
  const open = new Set<NavItem>()
  for (let item = entry && entry.children.length === 0 ? entry.parent : entry; item?.parent; item = item.parent) open.add(item)
  return open
}

interface Branch {
  root: string
  open: ReadonlySet<NavItem>
}

const items = (list: readonly NavItem[], branch: Branch): Html =>
  raw(list.map((item) => (item.isPart ? part(item, branch) : entryHtml(item, branch)).html).join(''))

const part = ({ title, children }: NavItem, branch: Branch): Html =>
  html`<li class="nav-part"><p>${title}</p><ul>${items(children, branch)}</ul></li>\n`

function entryHtml(item: NavItem, branch: Branch): Html {
  const { children, page } = item
  if (children.length === 0) return html`<li>${label(item, branch)}</li>\n`
  // What has no page of its own has no page on which its branch would be open.
  const isOpen = page === undefined || branch.open.has(item)
  const inner = isOpen && html`<ul>${items(children, branch)}</ul>`
  return html`<li class="nav-branch">${label(item, branch)}${page && toggle(item, isOpen)}${inner}</li>\n`
}

function label({ title, address, isExternal, icon }: NavItem, { root }: Branch): Html {
  const drawing = icon && raw(icon)
  if (address === undefined) return html`<span class="nav-label">${drawing}${title}</span>`
  if (isExternal) return html`<a href="${address}" rel="external noopener">${drawing}${title}</a>`
  return html`<a href="${linkTo(root, address)}">${drawing}${title}</a>`
}

const toggle = ({ title, address }: NavItem, isOpen: boolean): Html =>
  html`<button class="nav-toggle" type="button" hidden aria-expanded="${isOpen ? 'true' : 'false'}"${attribute('data-nav', address)} aria-label="${title}"></button>`
