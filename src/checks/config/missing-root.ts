import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const missingRoot = defineCheck({
  id: 'config/missing-root',
  ...catalogue['config/missing-root'],
  why: 'GitBook looks for the pages in a folder that is not there, and finds none.',
  fix: 'Write the folder that holds the table of contents, seen from the configuration file.',
  bad: {
    '.gitbook.yaml': 'root: ./doc/\n',
    'docs/SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'docs/README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'root: ./docs/\n',
    'docs/SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n',
    'docs/README.md': '# Garden\n\nWater in the evening.\n',
  },
})
