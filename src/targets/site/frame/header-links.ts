/** Links that a maintainer put at the top of each page; those with links of their own unfold. */
import type { SiteLink } from '../settings.ts'
import type { Site } from '../site.ts'
import { settingHref } from './address.ts'
import { attribute, type Html, html } from './html.ts'

export function headerLinks(site: Site, root: string): Html | undefined {
  const { links = [] } = site.settings
  if (links.length === 0) return undefined
  const items = links.map((link) => html`<li>${link.links?.length ? menu(link, site, root) : one(link, site, root)}</li>`)
  return html`<nav class="site-links" aria-label="${site.words.siteLinks}"><ul>${items}</ul></nav>`
}

/** The same in the sidebar, for screens on which the head has no room for them. */
export function sidebarLinks(site: Site, root: string): Html | undefined {
  const { links = [] } = site.settings
  const all = links.flatMap((link) => [...(link.url ? [link] : []), ...(link.links ?? [])])
  return all.length > 0
    ? html`<ul class="nav nav-links">${all.map((link) => html`<li>${one(link, site, root)}</li>`)}</ul>`
    : undefined
}

function menu({ title, url, links = [] }: SiteLink, site: Site, root: string): Html {
  const own = url ? [{ title, url }] : []
  const items = [...own, ...links].map((link) => html`<li>${one(link, site, root)}</li>`)
  return html`<details class="menu"><summary>${title}</summary><ul>${items}</ul></details>`
}

function one({ title, url }: SiteLink, site: Site, root: string): Html | string {
  const href = settingHref(url, site, root)
  return href === undefined ? title : html`<a${attribute('href', href)}>${title}</a>`
}
