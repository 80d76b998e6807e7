import { gitbookSlug } from '../../space/slug.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const colonOrTrailingPunct = defineCheck({
  id: 'head/colon-or-trailing-punct',
  level: 'info',
  isOptional: true,
  summary: 'A heading ends with a colon, a comma or a semicolon.',
  why: 'In the outline, in search results and in links the sign announces something that does not follow.',
  fix: 'Leave the sign out; the anchor of the heading stays the same.',
  bad: '# Cuisine\n\n## Ingrédients :\n\nFarine, sel et beurre.\n',
  good: '# Cuisine\n\n## Ingrédients\n\nFarine, sel et beurre.\n',
  nodes: {
    heading(node, _, { report, page }) {
      const last = lastText(node)
      const { value = '' } = last ?? {}
      if (last?.type !== 'text' || !/[:：,，;；]$/.test(value) || value.length < 2 || plainText(node).length < 3) return
      const end = last.position?.end.offset ?? 0
      const start = last.position?.start.offset ?? 0
      if (page.source.slice(start, end) !== value) return
      const sign = value.slice(-1)
      const kept = value.slice(0, -1).trimEnd()
      const isSame = gitbookSlug(plainText(node)) === gitbookSlug(plainText(node).slice(0, -1))
      const edits = [{ start: start + kept.length, end, text: '' }]
      const fix = { safe: true, title: `Remove the \`${sign}\``, edits }
      const isMendable = isSame && kept !== '' && !/[:：,，;；\\#]$/.test(kept)
      report({
        at: { start: end - 1, end },
        message: `Unexpected \`${sign}\` at the end of a heading`,
        ...(isMendable && { fix }),
      })
    },
  },
})

/** Of a heading that is bold from end to end as well. */
function lastText({ children = [] }: AnyNode): AnyNode | undefined {
  const last = children.at(-1)
  return children.length === 1 && last?.type === 'strong' ? lastText(last) : last
}
