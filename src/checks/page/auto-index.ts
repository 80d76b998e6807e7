import { defineCheck } from '../check.ts'
import { groupPages, hasNoBody } from '../shared/head-groups.ts'

export const autoIndex = defineCheck({
  id: 'page/auto-index',
  level: 'info',
  isOptional: true,
  summary: 'A page has no content of its own, only pages below it.',
  why: 'GitBook fills it with a list of them; other tools leave it empty, and nothing says what the pages have in common.',
  fix: 'Write a line or two on what the pages are about.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n  * [Beds](beds.md)\n',
    'README.md': '# Garden\n',
    'beds.md': '# Beds\n\nFour, and a herb spiral.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n  * [Beds](beds.md)\n',
    'README.md': '# Garden\n\nWhat grows where, and since when.\n',
    'beds.md': '# Beds\n\nFour, and a herb spiral.\n',
  },
  page({ report, page, space, isInclude }) {
    if (isInclude || !page.listed || !groupPages(space.summary).has(page.path) || !hasNoBody(page)) return undefined
    const end = page.source.indexOf('\n', page.bodyStart)
    const at = { start: page.bodyStart, end: end === -1 ? page.source.length : end }
    report({ at, message: `Unexpected page \`${page.path}\` without content of its own` })
    return undefined
  },
})
