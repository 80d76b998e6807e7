import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const missingReadme = defineCheck({
  id: 'config/missing-readme',
  ...catalogue['config/missing-readme'],
  why: 'The space has no landing page: readers who open its address see another page, or none.',
  fix: 'Write the path of a page that exists, seen from the root.',
  bad: {
    '.gitbook.yaml': 'structure:\n  readme: welcme.md\n',
    'welcome.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'structure:\n  readme: welcome.md\n',
    'welcome.md': '# Garden\n\nWater in the evening.\n',
  },
})
