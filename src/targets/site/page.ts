/** A whole page: head, frame, content. No inline script and no inline style, so a strict policy of content holds. */
import { toHtmlBody } from '../shared/html/body.ts'
import type { FinishedPage } from '../target.ts'
import type { SiteContext } from './context.ts'
import { evenHeadings } from './even-headings.ts'
import { frame } from './frame/frame.ts'
import { withIntro } from './frame/intro.ts'
import { shownPage } from './frame/shown.ts'
import { siteHandlers, siteSpelling } from './handlers.ts'

export function writePage(finished: FinishedPage, context: SiteContext): string | Promise<string> {
  const page = { ...finished, tree: evenHeadings(finished.tree) }
  const { site, words, options } = context
  const isCopy = page.path !== site.paths.get(page.page.path)
  if (!isCopy) {
    site.search.add(page)
    site.feeds.add(page)
  }
  const shown = shownPage(page, site)
  const body = toHtmlBody(withIntro(shown), {
    html: options.html,
    footnotes: words.footnotes,
    handlers: siteHandlers(context),
    spelling: siteSpelling(context),
  })
  return site.highlight.fill(frame(shown, body))
}
