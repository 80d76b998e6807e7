/**
 * `sitemap.xml`: every page with its date, and with the same page in other languages. Needs to know where the site will be.
 *
 * More than 50,000 pages, or 50 MB, go to several files that `sitemap.xml` lists.
 */
import { Buffer } from 'node:buffer'
import type { FinishedPage, OutputFile, WrittenSpace } from '../../target.ts'
import { isForRobots } from './indexable.ts'
import { type Language, languagesIn } from './languages.ts'
import { sectionsOf, shownSpaces } from './sections.ts'
import { hostPath, type TopSite } from './top-site.ts'
import { below } from './ways.ts'

export interface SitemapLimits {
  addresses: number
  bytes: number
}

const usual: SitemapLimits = { addresses: 50_000, bytes: 45_000_000 }

export function sitemap(site: TopSite, limits: SitemapLimits = usual): OutputFile[] {
  const { url } = site.settings
  if (url === undefined) return []
  const address = (path: string): string => escapeXml(new URL(hostPath(site, path), url).href)
  const files = parts(entries(site, address), limits).map(urlSet)
  if (files.length === 1) return [{ path: 'sitemap.xml', content: files[0] as string }]
  const named = files.map((content, index) => ({ path: `sitemap-${index + 1}.xml`, content }))
  const list = named.map(({ path }) => `<sitemap><loc>${address(path)}</loc></sitemap>\n`).join('')
  return [{ path: 'sitemap.xml', content: document('sitemapindex', list) }, ...named]
}

function entries(site: TopSite, address: (path: string) => string): string[] {
  const translations = translationsOf(site)
  return shownSpaces(site).flatMap((space) =>
    space.pages.filter(isForRobots).map((page) => {
      const date = site.changes.get(page.page.file)
      const others = translations(space, page)
      const lines = [
        `<loc>${address(below(space.path, page.path))}</loc>`,
        ...(date === undefined ? [] : [`<lastmod>${date.toISOString()}</lastmod>`]),
        ...others.map(
          ({ tag, path: other }) => `<xhtml:link rel="alternate" hreflang="${escapeXml(tag)}" href="${address(other)}"/>`,
        ),
      ]
      return `<url>${lines.join('')}</url>\n`
    }),
  )
}

/** Pages of one path in one section are the same page in several languages; a page names itself among them. */
function translationsOf(site: TopSite): (space: WrittenSpace, page: FinishedPage) => Language[] {
  const bySpace = new Map<WrittenSpace, ReadonlyMap<string, Language[]>>()
  for (const spaces of sectionsOf(site)) {
    const byPath = translationsIn(spaces)
    for (const space of spaces) bySpace.set(space, byPath)
  }
  return (space, { path }) => {
    const same = bySpace.get(space)?.get(path) ?? []
    return same.length < 2 ? [] : same
  }
}

function translationsIn(spaces: readonly WrittenSpace[]): Map<string, Language[]> {
  const tags = new Map(languagesIn(spaces).map(({ tag, path }) => [path, tag]))
  const byPath = new Map<string, Language[]>()
  for (const { path, pages } of spaces.filter((space) => tags.has(space.path))) {
    for (const page of pages.filter(isForRobots)) {
      const same = byPath.get(page.path) ?? []
      byPath.set(page.path, same)
      same.push({ tag: tags.get(path) ?? '', path: below(path, page.path) })
    }
  }
  return byPath
}

function parts(all: readonly string[], { addresses, bytes }: SitemapLimits): string[][] {
  const found: string[][] = [[]]
  let size = 0
  for (const entry of all) {
    const length = Buffer.byteLength(entry)
    const last = found.at(-1) as string[]
    const isFull = last.length >= addresses || (last.length > 0 && size + length > bytes)
    if (isFull) found.push([entry])
    else last.push(entry)
    size = isFull ? length : size + length
  }
  return found
}

const urlSet = (lines: readonly string[]): string => document('urlset', lines.join(''))

const document = (name: 'urlset' | 'sitemapindex', content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${name === 'urlset' ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''}>
${content}</${name}>
`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
