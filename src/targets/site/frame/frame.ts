/** The page around the content. */
import { directionOf } from '../../shared/html/direction.ts'
import { isVisible } from '../../shared/page-head.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { cover } from './cover.ts'
import { frameIds } from './frame-ids.ts'
import { head } from './head.ts'
import { header } from './header.ts'
import { attribute, html, raw } from './html.ts'
import { coverSize, isWide } from './layout.ts'
import { pageFooter } from './page-footer.ts'
import { pager } from './pager.ts'
import type { Shown } from './shown.ts'
import { sidebar } from './sidebar.ts'
import { siteFooter } from './site-footer.ts'
import { toc } from './toc.ts'

/** `body` is the HTML of the content: placeholders of code in it are filled in later. */
export function frame(shown: Shown, body: string): string {
  const { site, root, frontMatter } = shown
  const language = site.space.language || 'en'
  const hasSidebar = isVisible(frontMatter, 'tableOfContents')
  const outline = toc(shown)
  const ids = frameIds(body)
  const names = ['site-body', !hasSidebar && 'without-sidebar', !outline && 'without-toc', isWide(frontMatter) && 'wide']
  return html`<!doctype html>
<html${attribute('lang', language)} dir="${directionOf(language)}">
${head(shown)}
<body data-root="${root}">
<a class="skip-link" href="#${ids.content}">${site.words.skip}</a>
${header(shown, ids)}
<div class="${names.filter(Boolean).join(' ')}">
${hasSidebar && sidebar(shown, ids)}
${coverSize(frontMatter) === 'full' && cover(shown)}
<main class="main">
${breadcrumbs(shown)}
<article class="content" id="${ids.content}" tabindex="-1">
${raw(body)}
</article>
${isVisible(frontMatter, 'pagination') && pager(shown)}
${pageFooter(shown)}
</main>
${outline}
</div>
${siteFooter(shown)}
</body>
</html>
`.html
}
