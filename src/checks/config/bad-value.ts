import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const badValue = defineCheck({
  id: 'config/bad-value',
  ...catalogue['config/bad-value'],
  why: 'GitBook cannot use the value, and goes on without the setting.',
  fix: 'Write a value of the kind that is expected.',
  bad: {
    '.gitbook.yaml': 'structure: README.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'structure:\n  readme: README.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
})
