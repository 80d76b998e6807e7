/** The links at the top of each page as HTML; those with links of their own unfold. */
import type { Site } from '../site.ts'
import { flatLinks, type HeadLink, headLinks } from './head-links.ts'
import { attribute, type Html, html } from './html.ts'

export function headerLinks(site: Site, root: string): Html | undefined {
  const links = headLinks(site, root)
  if (links.length === 0) return undefined
  const items = links.map((link) => html`<li>${link.links.length > 0 ? menu(link) : one(link)}</li>`)
  return html`<nav class="site-links" aria-label="${site.words.siteLinks}"><ul>${items}</ul></nav>`
}

/** The same in the sidebar, for screens on which the head has no room for them. */
export function sidebarLinks(site: Site, root: string): Html | undefined {
  const all = flatLinks(headLinks(site, root))
  return all.length > 0 ? html`<ul class="nav nav-links">${all.map((link) => html`<li>${one(link)}</li>`)}</ul>` : undefined
}

function menu(link: HeadLink): Html {
  const own = link.href === undefined ? [] : [link]
  const items = [...own, ...link.links].map((each) => html`<li>${one(each)}</li>`)
  return html`<details class="menu"><summary>${link.title}</summary><ul>${items}</ul></details>`
}

function one({ title, href, isCurrent, isExternal }: HeadLink): Html | string {
  if (href === undefined) return title
  const rel = isExternal && 'external noopener'
  return html`<a${attribute('href', href)}${attribute('rel', rel)}${attribute('aria-current', isCurrent && 'true')}>${title}</a>`
}
