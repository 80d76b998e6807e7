/**
 * What a host shows in the place of a page that is not there. It is shown at any depth, so its addresses start from the top:
 * from the path of the site's address, when that is known.
 */
import { escapeHtml } from '../../shared/html/escape-html.ts'
import type { OutputFile } from '../../target.ts'
import type { Site } from '../site.ts'
import { basePath } from '../top/top-site.ts'
import { addressOf, folderOf, pageHref } from './address.ts'
import { frame } from './frame.ts'
import type { Shown } from './shown.ts'

export const notFoundPath = '404.html'

export function notFoundPage(site: Site): OutputFile {
  const { words } = site
  const root = topOf(site)
  const shown: Shown = {
    ...{ site, root, path: notFoundPath, title: words.notFoundTitle },
    frontMatter: {},
    tree: { type: 'root', children: [] },
  }
  const home = escapeHtml(root + pageHref(site.paths.get(site.space.config.readme) ?? 'index.html', site))
  const body = `<h1>${escapeHtml(words.notFoundTitle)}</h1>
<p class="lead">${escapeHtml(words.notFoundText)}</p>
<p><a class="button primary" href="${home}">${escapeHtml(words.home)}</a></p>`
  return { path: notFoundPath, content: frame(shown, body) }
}

/** `https://example.org/docs` and the folder `fr` → `/docs/fr/`. */
function topOf(site: Site): string {
  const folder = addressOf(folderOf(site))
  return `${basePath(site.settings)}/${folder && `${folder}/`}`
}
