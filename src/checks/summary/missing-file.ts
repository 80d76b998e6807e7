import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const missingFile = defineCheck({
  id: 'summary/missing-file',
  ...catalogue['summary/missing-file'],
  why: 'GitBook publishes nothing for the entry: readers do not find the page, and the next synchronisation may drop the line.',
  fix: 'Write the path of a page that exists, seen from the folder of the table of contents, or remove the entry.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soill.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
})
