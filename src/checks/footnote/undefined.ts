import { hasMark } from '../../space/has-mark.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Not `[^a]+` and the like, which are pieces of expressions, and not `\[^1]`. */
const reference = /(?<![\\[(/^|\]])\[\^([\w][\w-]{0,60})\](?![\w*+?{/:(|\]]|\\(?!\n|$))/g

export const undefinedFootnote = defineCheck({
  id: 'footnote/undefined',
  level: 'error',
  summary: 'The text refers to a footnote that the page does not have.',
  why: 'Readers see the mark as it is written, and not the note.',
  fix: 'Write the footnote at the end of the page, or remove the mark.',
  bad: '# Harbour\n\nThe quay was built in 1890[^1], the crane later[^2].\n\n[^1]: From local granite.\n',
  good: '# Harbour\n\nThe quay was built in 1890[^1], the crane later[^2].\n\n[^1]: From local granite.\n\n[^2]: It was moved twice.\n',
  page({ report, page }) {
    if (!hasMark(page, '[^')) return undefined
    const hasNotes = /^[ \t>]{0,12}\[\^[^\]\n]{1,100}\]:/m.test(page.source)
    return {
      nodes: {
        text(node) {
          if (!node.value?.includes('[^')) return
          const { start, text } = writtenText(node, page.source)
          for (const { 0: written, 1: label = '', index } of text.matchAll(reference)) {
            if (!hasNotes && !isSurely(label, text[index - 1])) continue
            const at = { start: start + index, end: start + index + written.length }
            report({ at, message: `Cannot find footnote \`${label}\`` })
          }
        },
      },
    }
  },
})

/** Without any footnote on the page: a number, or a name right behind a word. */
const isSurely = (label: string, before: string | undefined): boolean =>
  /^[1-9]\d{0,2}$/.test(label) || (/^[a-z][\w-]{2,}$/i.test(label) && /[\p{L}\d.,;:!?)»”’]/u.test(before ?? ''))
