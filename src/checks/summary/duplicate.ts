import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const duplicate = defineCheck({
  id: 'summary/duplicate',
  ...catalogue['summary/duplicate'],
  why: 'GitBook gives a page one place in the table of contents: it keeps the first entry, and the second one never shows.',
  fix: 'Keep one entry, and link to the page from where the other one stood. `--fix` takes out a second one that says the same, `--fix-unsafe` one with other words too.',
  bad: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n* [Soil](soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
})
