import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const missingSummary = defineCheck({
  id: 'config/missing-summary',
  ...catalogue['config/missing-summary'],
  why: 'The order of the pages, their groups and their short titles are lost: GitBook takes them from the folders, and shows pages that were left out.',
  fix: 'Write the path of the table of contents, seen from the root.',
  bad: {
    '.gitbook.yaml': 'structure:\n  summary: contnets.md\n',
    'contents.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'structure:\n  summary: contents.md\n',
    'contents.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
})
