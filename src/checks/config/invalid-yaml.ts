import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const configInvalidYaml = defineCheck({
  id: 'config/invalid-yaml',
  ...catalogue['config/invalid-yaml'],
  why: 'GitBook cannot read the file, and does not synchronise the space, or does so with its defaults.',
  fix: 'Mend the YAML at the place that is named: often a bracket, a quote or an indentation.',
  bad: {
    '.gitbook.yaml': 'structure:\n  readme: [README.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
  good: {
    '.gitbook.yaml': 'structure:\n  readme: README.md\n',
    'README.md': '# Garden\n\nWater in the evening.\n',
  },
})
