import { defineCheck } from '../check.ts'
import { groupPages, hasNoBody } from '../shared/head-groups.ts'

export const empty = defineCheck({
  id: 'page/empty',
  level: 'warning',
  summary: 'A page has no content and no pages below it.',
  why: 'Readers who choose it in the sidebar find nothing.',
  fix: 'Write the page, or take it out of SUMMARY.md.',
  bad: { 'README.md': '# Garden\n\nSow [the beds](beds.md) early.\n', 'beds.md': '# Beds\n' },
  good: { 'README.md': '# Garden\n\nSow [the beds](beds.md) early.\n', 'beds.md': '# Beds\n\nFour, and a herb spiral.\n' },
  page({ report, page, space, isInclude }) {
    // Asked for first, since those who ask later have no tree.
    if (!hasNoBody(page) || isInclude || !page.listed || groupPages(space.summary).has(page.path)) return undefined
    const end = page.source.indexOf('\n', page.bodyStart)
    const at = { start: page.bodyStart, end: end === -1 ? page.source.length : end }
    report({ at, message: `Unexpected page \`${page.path}\` without content` })
    return undefined
  },
})
