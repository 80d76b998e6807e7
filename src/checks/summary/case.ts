import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const summaryCase = defineCheck({
  id: 'summary/case',
  ...catalogue['summary/case'],
  why: 'Where GitBook reads the repository, upper and lower case differ: there is no such file for it, although there is one on the author’s disk.',
  fix: 'Write the path as the file has it.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](Beds/Soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](beds/soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'beds/soil.md': '# Soil\n\nDark and crumbly.\n',
  },
})
