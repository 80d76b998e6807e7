/** What browsers and search engines are told of a page. */
import { isHidden } from '../../../space/site-structure.ts'
import { encodeUrl } from '../../shared/html/encode-url.ts'
import { safeHref } from '../../shared/html/writer.ts'
import { ownFolder } from '../paths.ts'
import type { Site } from '../site.ts'
import { addressOf, folderOf, publicUrl } from './address.ts'
import { type Alternate, alternateHref, alternateLinks, alternates } from './alternates.ts'
import { contentPolicy } from './content-policy.ts'
import { descriptionOf } from './description.ts'
import { faviconPath } from './favicon.ts'
import { attribute, type Html, html, raw } from './html.ts'
import { markdownHref } from './page-footer.ts'
import type { Shown } from './shown.ts'
import { siteTitle } from './site-title.ts'
import { structuredData } from './structured-data.ts'

export function head(shown: Shown): Html {
  const { site, root } = shown
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${contentPolicy(site)}${aboutPage(shown)}<meta name="color-scheme" content="light dark">
<link rel="icon" href="${root + faviconPath(site)}">
<link rel="stylesheet" href="${root}${ownFolder}/site.css">
<script src="${root}${ownFolder}/theme.js"></script>
<script src="${root}${ownFolder}/site.js" defer></script>
${raw(site.settings.head ?? '')}</head>`
}

function aboutPage(shown: Shown): Html {
  const { page } = shown
  const description = descriptionOf(shown)
  const canonical = canonicalOf(shown)
  const lines = [
    html`<title>${fullTitle(shown)}</title>`,
    meta('name', 'description', description),
    isKeptOut(shown) && meta('name', 'robots', 'noindex'),
    canonical && html`<link rel="canonical"${attribute('href', canonical)}>`,
    ...languageLinks(shown),
    ...(page
      ? [...otherForms(shown), ...socialCard(shown, description, canonical), structuredData(shown, description, canonical)]
      : []),
  ]
  return raw(lines.map((line) => (line ? `${line.html}\n` : '')).join(''))
}

const meta = (kind: 'name' | 'property', name: string, value: string | undefined): Html | undefined =>
  value ? html`<meta ${kind}="${name}"${attribute('content', value)}>` : undefined

/** The page as Markdown, and its changes as a feed. */
function otherForms(shown: Shown): Html[] {
  const { site, root, path } = shown
  const feed = site.feeds.of(path)
  return [
    html`<link rel="alternate" type="text/markdown"${attribute('href', markdownHref(shown))}>`,
    ...(feed === undefined
      ? []
      : [html`<link rel="alternate" type="application/rss+xml"${attribute('href', root + addressOf(feed))}>`]),
  ]
}

function fullTitle({ title, site }: Shown): string {
  const name = siteTitle(site)
  const own = title.trim()
  return !own || own === name || !name ? own || name || '…' : `${own} · ${name}`
}

const isTrue = (value: unknown): boolean => value === true || value === 'true'
const isKeptOut = ({ site, page, frontMatter: { hidden, noRobotsIndex } }: Shown): boolean =>
  !page || isTrue(hidden) || isTrue(noRobotsIndex) || isHidden(site.structure, site.space.root)

/** What the front matter says, when it is an address; else where the page will be published. */
function canonicalOf({ site, path, page, frontMatter: { metaLinks } }: Shown): string | undefined {
  const said: unknown = typeof metaLinks === 'object' && metaLinks !== null ? Reflect.get(metaLinks, 'canonical') : undefined
  const url = typeof said === 'string' && /^https?:\/\//i.test(said.trim()) ? safeHref(said) : undefined
  return url ?? (page && publicUrl(site, folderOf(site), site.paths.get(page.path) ?? path))
}

/** Only the same page in another language is an alternate; landing pages are none of other pages. */
function languageLinks(shown: Shown): Html[] {
  const { structure, space } = shown.site
  const others = isHidden(structure, space.root) ? [] : alternates(shown).filter(({ isSame }) => isSame)
  const own = shown.site.space.language
  const shownOnes = others.length > 1 && others.some(({ space }) => space.language !== own) ? onePerLanguage(others) : []
  const links = shownOnes.map(
    (other) =>
      html`<link rel="alternate"${attribute('hreflang', other.space.language)}${attribute('href', absoluteHref(shown, other))}>`,
  )
  return [...links, ...writtenAlternates(shown)]
}

/** Of several variants in one language, the page's own or the first. */
function onePerLanguage(others: readonly Alternate[]): Alternate[] {
  const sorted = [...others].sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
  const first = new Map<string, Alternate>()
  for (const other of sorted) if (other.space.language && !first.has(other.space.language)) first.set(other.space.language, other)
  return others.filter((other) => first.get(other.space.language) === other)
}

const absoluteHref = (shown: Shown, other: Alternate): string =>
  publicUrl(shown.site, other.folder, other.path) ?? alternateHref(shown, other)

/** Addresses elsewhere that the front matter names: their language is not known. */
function writtenAlternates({ frontMatter }: Shown): Html[] {
  const urls = alternateLinks(frontMatter).filter((link) => /^https?:\/\//i.test(link))
  return urls.map((url) => html`<link rel="alternate"${attribute('href', encodeUrl(url.trim()))}>`)
}

function socialCard(shown: Shown, description: string | undefined, canonical: string | undefined): (Html | undefined)[] {
  const { site, title, cover, path } = shown
  const image = cover && imageUrl(site, cover, path)
  return [
    meta('property', 'og:type', path === 'index.html' ? 'website' : 'article'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:site_name', siteTitle(site)),
    meta('property', 'og:url', canonical),
    meta('property', 'og:image', image),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
  ]
}

/** Networks want a whole address. */
function imageUrl(site: Site, cover: string, path: string): string | undefined {
  if (/^https?:\/\//i.test(cover)) return encodeUrl(cover)
  const base = publicUrl(site, folderOf(site), path)
  return base !== undefined && URL.canParse(cover, base) ? new URL(cover, base).href : undefined
}
