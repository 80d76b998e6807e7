import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const configUnknownKey = defineCheck({
  id: 'config/unknown-key',
  ...catalogue['config/unknown-key'],
  why: 'GitBook ignores the key without a word: the setting has no effect.',
  fix: 'Write a key that GitBook knows: `root`, `structure` with `readme` and `summary`, or `redirects`.',
  bad: {
    '.gitbook.yaml': 'redirect:\n  loam: soil.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
  good: {
    '.gitbook.yaml': 'redirects:\n  loam: soil.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
    'soil.md': '# Soil\n\nDark and crumbly.\n',
  },
})
