/** Below a page: when it was changed last, where it can be edited, the page as Markdown. */
import { safeHref } from '../../shared/html/writer.ts'
import { isVisible } from '../../shared/page-head.ts'
import { markdownOf } from '../paths.ts'
import type { Site } from '../site.ts'
import { addressOf } from './address.ts'
import { attribute, type Html, html } from './html.ts'
import type { Shown } from './shown.ts'

export function pageFooter(shown: Shown): Html | undefined {
  const { frontMatter } = shown
  const parts = [isVisible(frontMatter, 'metadata') && lastUpdated(shown), isVisible(frontMatter, 'actions') && actions(shown)]
  return parts.some(Boolean) ? html`<footer class="page-footer">${parts}</footer>` : undefined
}

function lastUpdated({ site, page }: Shown): Html | undefined {
  const date = page && site.changes.get(page.file)
  if (!date || Number.isNaN(date.getTime())) return undefined
  const day = date.toISOString().slice(0, 10)
  return html`<p>${site.words.lastUpdated} <time datetime="${day}">${dateFormat(site).format(date)}</time></p>`
}

const formats = new WeakMap<Site, Intl.DateTimeFormat>()

function dateFormat(site: Site): Intl.DateTimeFormat {
  const known = formats.get(site) ?? new Intl.DateTimeFormat(localeOf(site), { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(site, known)
  return known
}

function localeOf({ space }: Site): string {
  try {
    return Intl.getCanonicalLocales(space.language)[0] ?? 'en'
  } catch (error) {
    if (error instanceof RangeError) return 'en'
    throw error
  }
}

function actions(shown: Shown): Html[] {
  const { site, page } = shown
  if (!page) return []
  const edit = safeHref(site.settings.editLink?.replaceAll('{path}', page.file.split('/').map(encodeURIComponent).join('/')))
  return [
    ...(edit ? [html`<a class="edit-link"${attribute('href', edit)}>${site.words.editPage}</a>`] : []),
    html`<a class="markdown-link"${attribute('href', markdownHref(shown))} type="text/markdown">${site.words.viewMarkdown}</a>`,
  ]
}

/** The landing page may stand in two places, and has one companion. */
export const markdownHref = ({ root, path, page, site }: Shown): string =>
  root + addressOf(markdownOf((page && site.paths.get(page.path)) ?? path))
