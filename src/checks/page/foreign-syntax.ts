import { hasMark } from '../../space/has-mark.ts'
import { defineCheck } from '../check.ts'

/** Containers of VitePress and Docusaurus, admonitions of MkDocs, shortcodes of Hugo. */
const foreign =
  /^[ \t>]*(:{3,}[ \t]*[a-z][\w-]{0,40}|[!?]{3}\+?[ \t]+(?:abstract|bug|danger|example|failure|info|note|question|quote|success|tip|warning)(?=[ \t]*(?:"[^"\n]*"[ \t]*)?$)|\{\{<[ \t]*[a-z][\w-]{0,40})/gim

/** Few pages hold any. */
const marks = [':::', '!!!', '???', '{{<']

export const foreignSyntax = defineCheck({
  id: 'page/foreign-syntax',
  level: 'warning',
  summary: 'The page holds a block in the syntax of another tool.',
  why: 'GitBook does not read it: readers see the colons, exclamation marks or braces.',
  fix: 'Write the block of GitBook’s, such as `{% hint %}`; put a sample of another tool in code.',
  bad: '# Harbour\n\n::: warning\nNo ferry in a storm.\n:::\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
  page({ report, page, textOf }) {
    if (!marks.some((mark) => hasMark(page, mark))) return undefined
    return {
      nodes: {
        paragraph(node) {
          const from = node.position?.start.offset ?? 0
          for (const { 0: whole, 1: found = '', index } of textOf(node).matchAll(foreign)) {
            const start = from + index + whole.length - found.length
            report({
              at: { start, end: start + found.length },
              message: `Unexpected \`${found}\`, expected a block of GitBook’s`,
            })
          }
        },
      },
    }
  },
})
