/**
 * Small pages that lead on from old addresses, where the host has no rule for them. They work without script.
 *
 *     old leads to tides/index.html   →   old/index.html: “The tides”, a link to ../tides/
 */
import { escapeHtml } from '../../shared/html/escape-html.ts'
import { relativePath } from '../../shared/html/paths.ts'
import type { OutputFile } from '../../target.ts'
import { cleanHref, hasCleanAddresses } from '../paths.ts'
import { clientScript, scriptPath } from './client-script.ts'
import { encodePath } from './encode-path.ts'
import { hostPath, type TopSite } from './top-site.ts'
import { below, type End, type Way } from './ways.ts'

export function stubPages(site: TopSite, ways: readonly Way[]): OutputFile[] {
  const titles = titlesOf(site)
  const free = freePaths(site.files)
  const pages = ways.flatMap(({ from, to }): OutputFile[] => {
    const path = /\.html?$/i.test(from) ? from : below(from, 'index.html')
    return free(path) ? [{ path, content: stubPage(site, path, to, titles) }] : []
  })
  return pages.length === 0 ? [] : [...pages, clientScript('moved')]
}

function titlesOf({ spaces }: TopSite): Map<string, { title: string; language: string }> {
  return new Map(
    spaces.flatMap(({ path, pages, space }) =>
      pages.map((page) => [below(path, page.path), { title: page.title, language: space.language }] as const),
    ),
  )
}

/** Says of each path whether it may be written: on some disks `Guide/tides` is `guide/tides`, and would take its place. */
function freePaths(files: Iterable<string>): (path: string) => boolean {
  const names = new Map<string, 'file' | 'folder'>()
  const add = (path: string): void => {
    const folded = fold(path)
    for (let at = folded.indexOf('/'); at !== -1; at = folded.indexOf('/', at + 1)) names.set(folded.slice(0, at), 'folder')
    names.set(folded, 'file')
  }
  for (const file of files) add(file)
  return (path) => {
    const folded = fold(path)
    if (!isPortable(path) || names.has(folded)) return false
    for (let at = folded.indexOf('/'); at !== -1; at = folded.indexOf('/', at + 1)) {
      if (names.get(folded.slice(0, at)) === 'file') return false
    }
    add(path)
    return true
  }
}

const fold = (path: string): string => path.normalize('NFC').toLowerCase()

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether every system has a file of this name. */
const isPortable = (path: string): boolean =>
  path.split('/').every((name) => name.length <= 80 && !/[<>:"|?*\p{Cc}]|^\.|^_unbook$|[. ]$/u.test(name) && !reserved.test(name))

function stubPage(
  site: TopSite,
  path: string,
  to: End,
  titles: ReadonlyMap<string, { title: string; language: string }>,
): string {
  const { settings } = site
  const href = 'url' in to ? new URL(to.url).href : hrefOf(path, to, hasCleanAddresses(settings))
  const canonical = 'url' in to || settings.url === undefined ? href : new URL(hostPath(site, to.path), settings.url).href
  const { title, language } = ('path' in to && titles.get(to.path)) || { title: href, language: 'en' }
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(canonical)}">
<noscript><meta http-equiv="refresh" content="0; url=${escapeHtml(href)}"></noscript>
<script defer src="${encodePath(relativePath(path, scriptPath('moved')))}"></script>
</head>
<body>
<p><a href="${escapeHtml(href)}" data-moved>${escapeHtml(title)}</a></p>
</body>
</html>
`
}

function hrefOf(path: string, to: Extract<End, { path: string }>, isClean: boolean): string {
  const way = encodePath(relativePath(path, to.path))
  return (isClean ? cleanHref(way) : way) + (to.fragment === undefined ? '' : `#${encodePath(to.fragment)}`)
}
