/** The pages before and after one, in the order of the table of contents. */
import type { Site } from '../site.ts'
import { linkTo } from './address.ts'
import { attribute, type Html, html } from './html.ts'
import { type NavItem, navOf } from './nav.ts'
import type { Shown } from './shown.ts'

export function pager({ site, root, entry }: Shown): Html | undefined {
  const at = entry && positions(site).get(entry)
  if (at === undefined) return undefined
  const { order } = navOf(site)
  const { words } = site
  const links = [leadTo(order[at - 1], 'prev', words.previous, root), leadTo(order[at + 1], 'next', words.next, root)]
  return links.some(Boolean) ? html`<nav class="pager" aria-label="${words.pager}">${links}</nav>` : undefined
}

function leadTo(item: NavItem | undefined, rel: 'prev' | 'next', word: string, root: string): Html | undefined {
  return item?.address === undefined
    ? undefined
    : html`<a rel="${rel}"${attribute('href', linkTo(root, item.address))}><span>${word}</span>${item.title}</a>`
}

const known = new WeakMap<Site, ReadonlyMap<NavItem, number>>()

function positions(site: Site): ReadonlyMap<NavItem, number> {
  const made = known.get(site) ?? new Map(navOf(site).order.map((item, index) => [item, index]))
  known.set(site, made)
  return made
}
