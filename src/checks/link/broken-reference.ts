import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { brokenFor } from '../shared/link-broken.ts'
import { reportLost } from '../shared/link-by-title.ts'

export const brokenReference = defineCheck({
  id: 'link/broken-reference',
  ...catalogue['link/broken-reference'],
  why: 'The page that was linked had been deleted, or moved to a space that this one cannot see: the reader gets nowhere.',
  fix: 'Link the page again, or remove the link. When its text is the title of one page, or one heading, that is proposed.',
  bad: {
    'README.md': '# Greenhouse\n\nSow the seeds as in [Soil](broken-reference).\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'README.md': '# Greenhouse\n\nSow the seeds as in [Soil](beds/soil.md).\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  resolvedReference: (reference, context) => reportLost(brokenFor('broken-reference', reference), reference, context),
})
