import { defineCheck } from '../check.ts'
import { idSpans } from '../shared/head-id.ts'

/** What GitBook, Google Docs, Word and Intercom call a place when they know nothing of its text. */
const meaningless = /^(?:undefined(?:-\d{1,4})?|docs-internal-guid-[\da-f-]{8,}|_?toc\d{3,}|h_[\da-f]{6,})$/i

export const undefinedAnchor = defineCheck({
  id: 'head/undefined-anchor',
  level: 'info',
  isOptional: true,
  summary: 'The id of a heading was made by a program and says nothing.',
  why: 'Nobody who reads a link can tell where it leads, and such ids change when the page is imported once more.',
  fix: 'Give the heading an id from its text, and change the links that lead to it.',
  bad: '# Harbour\n\n## Tides <a href="#toc142074926" id="toc142074926"></a>\n\nTwice a day.\n',
  good: '# Harbour\n\n## Tides <a href="#tides" id="tides"></a>\n\nTwice a day.\n',
  nodes: {
    heading(node, _, { report, page }) {
      const id = node.data?.id
      if (id === undefined || !meaningless.test(id)) return
      const at = idSpans(node, id, page.source).id
      report({
        ...(at === undefined ? { node } : { at }),
        message: `Unexpected id \`${id}\`, expected one that says what it leads to`,
      })
    },
  },
})
