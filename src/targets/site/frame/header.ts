/** The top of every page: what the site is called, where else to go, search, theme, language. */

import { isVisible } from '../../shared/page-head.ts'
import type { Site } from '../site.ts'
import { menuDrawing, searchDrawing } from './drawings.ts'
import type { FrameIds } from './frame-ids.ts'
import { headerLinks } from './header-links.ts'
import { type Html, html } from './html.ts'
import { logo } from './logo.ts'
import type { Shown } from './shown.ts'
import { switchers } from './switcher.ts'
import { themeSwitch } from './theme-switch.ts'

export function header(shown: Shown, ids: FrameIds): Html {
  const { site, root, frontMatter } = shown
  const { start, end } = sharedParts(site, root)
  const menu =
    isVisible(frontMatter, 'tableOfContents') &&
    html`<a class="menu-open" href="#${ids.sidebar}" data-menu-open aria-label="${site.words.openMenu}">${menuDrawing}</a>`
  return html`<header class="site-header">${menu}${start}${switchers(shown)}${end}</header>`
}

interface SharedParts {
  start: Html
  end: Html
}

/** The same for all pages of one depth. */
const kept = new WeakMap<Site, Map<string, SharedParts>>()

function sharedParts(site: Site, root: string): SharedParts {
  const byRoot = kept.get(site) ?? new Map<string, SharedParts>()
  kept.set(site, byRoot)
  const known = byRoot.get(root)
  if (known) return known
  const parts = {
    start: html`${logo(site, root)}${headerLinks(site, root)}${site.settings.search !== 'none' && searchButton(site)}`,
    end: themeSwitch(site.words),
  }
  byRoot.set(root, parts)
  return parts
}

const searchButton = ({ words }: Site): Html =>
  html`<button class="search-open" type="button" data-search-open hidden aria-label="${words.search}">${searchDrawing}<span>${words.search}</span><kbd aria-hidden="true">/</kbd></button>`
