import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const missing = defineCheck({
  id: 'summary/missing',
  ...catalogue['summary/missing'],
  why: 'Without a table of contents GitBook guesses the order and the names of the pages from the folders.',
  fix: 'Add a SUMMARY.md that lists every page, or name the one that is there in `.gitbook.yaml`.',
  bad: {
    '.gitbook.yaml': 'root: ./docs/\n',
    'docs/README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'root: ./docs/\n',
    'docs/SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'docs/README.md': '# Garden\n\nWater in the evening.\n',
  },
})
