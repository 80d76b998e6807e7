/**
 * A tree as HTML, without the page around it. Blocks of GitBook have been written as elements before.
 *
 *     root(heading('Tides'), paragraph('…'))   →   '<h1>Tides</h1>\n<p>…</p>'
 */
import { toHtml } from 'hast-util-to-html'
import type { Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { handlers } from './handlers.ts'
import type { PageOptions } from './page-state.ts'

export interface BodyOptions {
  /** `trusted` writes raw HTML as it is. */
  html: 'safe' | 'trusted'
  /** Heading of the footnotes. */
  footnotes?: string
  /** Ids that stand elsewhere on the page. */
  ids?: readonly string[]
}

export function toHtmlBody(tree: Root, options: BodyOptions): string {
  const trusted = options.html === 'trusted'
  const settings: PageOptions = {
    page: { ids: new Set(options.ids), tabSets: 0, trusted },
    handlers,
    allowDangerousHtml: true,
    footnoteLabel: options.footnotes ?? 'Footnotes',
    footnoteLabelProperties: { className: ['footnotes-title'] },
    footnoteBackLabel: (index) => `↩ ${index + 1}`,
  }
  return toHtml(toHast(tree, settings), { allowDangerousHtml: trusted })
}
