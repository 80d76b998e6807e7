import { hasMark } from '../../space/has-mark.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

const lost = /\\?&#xnan;/gi
/** After a letter, what was written keeps the mark that follows from being read as a part of the word. */
const isWord = /[\p{L}\p{N}_]/u

export const lostCharacter = defineCheck({
  id: 'text/lost-character',
  level: 'warning',
  summary: 'A line holds `&#xNAN;`, which stands for no character and is shown as it is.',
  why: 'Git Sync wrote it before a mark where it looked for a character and found none; readers see it as it stands.',
  fix: 'Remove it; nothing was lost.',
  bad: '# Potager\n\nLes semis se font tôt.\\\n&#xNAN;_Les arrosages se font tard._\n',
  good: '# Potager\n\nLes semis se font tôt.\\\n_Les arrosages se font tard._\n',
  page({ report, page }) {
    const { source } = page
    if (!hasMark(page, '&#xNAN;') && !hasMark(page, '&#xnan;')) return undefined
    return {
      nodes: {
        text(node) {
          if (!/&#xnan;/i.test(node.value ?? '')) return
          const { start, text } = writtenText(node, source)
          for (const { 0: written, index } of text.matchAll(lost)) {
            const at = { start: start + index, end: start + index + written.length }
            const safe = !isWord.test(source[at.start - 1] ?? ' ')
            const fix = { safe, title: 'Remove what stands for nothing', edits: [{ ...at, text: '' }] }
            report({ at, message: 'Unexpected `&#xNAN;`, which stands for no character and is shown as it is', fix })
          }
        },
      },
    }
  },
})
