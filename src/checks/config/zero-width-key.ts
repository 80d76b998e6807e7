import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const zeroWidthKey = defineCheck({
  id: 'config/zero-width-key',
  ...catalogue['config/zero-width-key'],
  why: 'YAML takes an invisible character for a part of the key, so that GitBook does not see the setting. Such characters come along when text is copied from a web page.',
  fix: 'Delete the characters.',
  bad: {
    '.gitbook.yaml': '​structure:\n  summary: SUMMARY.md​\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'structure:\n  summary: SUMMARY.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
})
