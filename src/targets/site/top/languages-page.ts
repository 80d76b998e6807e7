/**
 * The page above several spaces: a list of them, from which readers are sent to their language, else to what GitBook had at the top
 * of the site.
 */
import { type StructureItem, titleIn } from '../../../space/site-structure.ts'
import { escapeHtml } from '../../shared/html/escape-html.ts'
import { safeHref } from '../../shared/html/writer.ts'
import type { OutputFile, WrittenSpace } from '../../target.ts'
import { cleanHref, hasCleanAddresses } from '../paths.ts'
import { siteWordsFor } from '../site-words.ts'
import { clientScript, scriptPath } from './client-script.ts'
import { encodePath } from './encode-path.ts'
import { languagesOf } from './languages.ts'
import { homeOf, sectionsOf, shownSpaces } from './sections.ts'
import { hostPath, type TopSite } from './top-site.ts'
import { topTitle } from './top-title.ts'

export function languagesPages(site: TopSite): OutputFile[] {
  const isAlone = site.spaces.length === 1
  if (isAlone || site.files.has('index.html')) return []
  const leadsOn = languagesOf(site).length > 0 || homeOf(site) !== undefined
  return [
    { path: 'index.html', content: listPage(site, leadsOn ? scriptPath('languages') : undefined) },
    ...(leadsOn ? [clientScript('languages')] : []),
    ...(site.files.has('404.html') ? [] : [{ path: '404.html', content: notFoundPage(site) }]),
  ]
}

function listPage(site: TopSite, script: string | undefined): string {
  const isClean = hasCleanAddresses(site.settings)
  const hrefTo = (path: string): string => (isClean ? cleanHref(encodePath(path)) : encodePath(path))
  const home = homeOf(site)
  const refresh = home && escapeHtml(hrefTo(landingOf(home)))
  const head = [
    ...(refresh === undefined ? [] : [`<noscript><meta http-equiv="refresh" content="0; url=${refresh}"></noscript>`]),
    ...(script === undefined ? [] : [`<script defer src="${script}"></script>`]),
    ...alternates(site),
    ...stylesOf(site, ''),
  ]
  return page(site, topTitle(site), head, spaceList(site, hrefTo))
}

/** Served at any depth, so its links start at the top of the host. */
function notFoundPage(site: TopSite): string {
  const words = siteWordsFor(languageOf(site))
  const head = ['<meta name="robots" content="noindex">', ...stylesOf(site, `${site.base}/`)]
  const list = spaceList(site, (path) => hostPath(site, path))
  return page(site, words.notFoundTitle, head, `<p>${escapeHtml(words.notFoundText)}</p>\n${list}`)
}

function page(site: TopSite, title: string, head: readonly string[], body: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(languageOf(site))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${head.join('\n')}
</head>
<body class="spaces">
<main class="main">
<article class="content" id="content">
<h1>${escapeHtml(title)}</h1>
${body}
</article>
</main>
</body>
</html>
`
}

/** The landing page of a space, else its first, from the top of the site. */
function landingOf({ path, pages }: WrittenSpace): string {
  const first = pages.find((each) => each.path === 'index.html') ?? pages[0]
  return `${path}/${first?.path ?? 'index.html'}`
}

function spaceList(site: TopSite, hrefTo: (path: string) => string): string {
  const { structure } = site
  const listed = sectionsOf(site)
  const links = (structure?.items ?? []).some(({ type }) => type !== 'section')
  if (structure === undefined || (listed.length < 2 && !links)) return list(spaceItems(site, shownSpaces(site), hrefTo))
  return list(structure.items.flatMap((item) => structureItems(item, site, hrefTo)))
}

const list = (items: readonly string[]): string => `<ul>\n${items.join('\n')}\n</ul>`

const languageOf = ({ spaces: [first] }: TopSite): string => first?.space.language ?? 'en'

/** As GitBook has it at the top of each page. */
function structureItems(item: StructureItem, site: TopSite, hrefTo: (path: string) => string): string[] {
  const title = escapeHtml(titleIn(item, languageOf(site)))
  if (item.type === 'link') {
    const href = safeHref(item.url)
    return href === undefined ? [] : [`<li><a href="${escapeHtml(href)}" rel="external noopener">${title}</a></li>`]
  }
  if (item.type === 'group') {
    const items = item.items.flatMap((each) => structureItems(each, site, hrefTo))
    return title === '' || items.length === 0 ? items : [`<li>${title}\n${list(items)}</li>`]
  }
  const roots = new Set(item.spaces.map(({ root }) => root))
  const spaces = shownSpaces(site).filter(({ space }) => roots.has(space.root))
  const [first, second] = spaces
  if (first === undefined) return []
  if (second === undefined) return [spaceItem(site, first, hrefTo, sectionName(item, first, site))]
  return [`<li>${title || escapeHtml(first.space.title)}\n${list(spaceItems(site, spaces, hrefTo))}</li>`]
}

interface Name {
  text: string
  /** It is in the language of the space that it names. */
  isIts: boolean
}

/** In the language of its only space where it has a title in it, else in that of the list. */
function sectionName(section: StructureItem, { space }: WrittenSpace, site: TopSite): Name {
  const text = titleIn(section, space.language)
  const isIts = text !== section.title || text === '' || space.language === languageOf(site)
  return { text: text || space.title, isIts }
}

function spaceItems(site: TopSite, spaces: readonly WrittenSpace[], hrefTo: (path: string) => string): string[] {
  const names = spaceNames(spaces)
  return spaces.map((written, index) => spaceItem(site, written, hrefTo, { text: names[index] ?? written.path, isIts: true }))
}

function spaceItem(site: TopSite, written: WrittenSpace, hrefTo: (path: string) => string, { text, isIts }: Name): string {
  const language = escapeHtml(written.space.language)
  const marks = [
    isIts ? ` lang="${language}"` : '',
    ` hreflang="${language}"`,
    leadsOnTo(written, site) ? ` data-language="${language.toLowerCase()}"` : '',
    written === homeOf(site) ? ' data-home' : '',
  ]
  return `<li><a href="${escapeHtml(hrefTo(landingOf(written)))}"${marks.join('')}>${escapeHtml(text)}</a></li>`
}

/** Readers of a language are sent to the text that the site opens with, and of its variants to one. */
function leadsOnTo({ path }: WrittenSpace, site: TopSite): boolean {
  return site.structure === undefined || languagesOf(site).some((language) => language.path === path)
}

/** What tells them apart: what the book calls them, their languages, else their titles, else their folders. */
function spaceNames(spaces: readonly WrittenSpace[]): string[] {
  const all = [
    spaces.flatMap(({ space }) => space.label ?? []),
    spaces.map(({ space }) => languageName(space.language)),
    spaces.map(({ space }) => space.title),
    spaces.map(({ path }) => path),
  ]
  return all.find((names) => new Set(names).size === spaces.length) ?? []
}

/** As its own speakers call it: `fr` → `Français`. */
function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  } catch {
    return tag
  }
}

function alternates(site: TopSite): string[] {
  const { settings } = site
  if (settings.url === undefined) return []
  const address = (path: string): string => new URL(hostPath(site, path), settings.url).href
  const link = (tag: string, path: string): string =>
    `<link rel="alternate" hreflang="${escapeHtml(tag)}" href="${escapeHtml(address(path))}">`
  return [...languagesOf(site).map(({ tag, path }) => link(tag, `${path}/index.html`)), link('x-default', 'index.html')]
}

/** Those of the first space. */
function stylesOf({ spaces: [first], files }: TopSite, start: string): string[] {
  const folder = `${(first as WrittenSpace).path}/_unbook`
  const src = (name: string): string => `${start}${encodePath(folder)}/${name}`
  const icon = [...files].find((file) => file.startsWith(`${folder}/favicon.`))
  return [
    ...(files.has(`${folder}/theme.js`) ? [`<script src="${src('theme.js')}"></script>`] : []),
    `<link rel="stylesheet" href="${src('site.css')}">`,
    icon === undefined ? '<link rel="icon" href="data:,">' : `<link rel="icon" href="${start}${encodePath(icon)}">`,
  ]
}
