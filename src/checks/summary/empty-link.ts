import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const emptyLink = defineCheck({
  id: 'summary/empty-link',
  ...catalogue['summary/empty-link'],
  why: 'An entry without a target publishes no page, and readers who choose it get nowhere.',
  fix: 'Write the path of the page between the brackets, or remove the entry.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil]()\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
})
