import { catalogue } from '../../diagnostics/catalogue.ts'
import { isHtmlElement } from '../../tree/html-elements.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Elements and handlers of events: what could run. Frames are `page/html-leftover`, addresses `link/dangerous`. */
const unsafe =
  /<(?:script|object|embed|applet|base)(?=[\s/>])|(?<=<([a-z][\w-]{0,40})(?![\w-])[^<>]{0,300}[\s"'])on[a-z]{3,24}(?==)/gi

/** Most HTML has none of them, which is told sooner. */
const mayBeUnsafe = /<(?:script|object|embed|applet|base)|[\s"']on[a-z]{3}/i

export const unsafeHtml = defineCheck({
  id: 'html/unsafe',
  level: catalogue['html/unsafe'].level,
  summary: 'The page holds HTML that could run code.',
  why: 'GitBook does not run it and does not show it, and a conversion takes it out.',
  fix: 'Remove it. To show it as a sample, put it between backticks.',
  bad: '# Harbour\n\nTide table below.\n\n<script>showTides()</script>\n',
  good: '# Harbour\n\nTide table below.\n\n`<script>showTides()</script>`\n',
  nodes: {
    html(node, _, { report, page }) {
      const { start, text } = writtenText(node, page.source)
      if (text.startsWith('<!--') || !mayBeUnsafe.test(text)) return
      const found = [...text.matchAll(unsafe)].find(([, element]) => element === undefined || isHtmlElement(element))
      if (found === undefined) return
      const at = { start: start + found.index, end: start + found.index + found[0].length }
      report({ at, message: `Unexpected \`${found[0]}\`, expected HTML that cannot run code` })
    },
  },
})
