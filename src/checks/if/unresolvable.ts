import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const unresolvable = defineCheck({
  id: 'if/unresolvable',
  ...catalogue['if/unresolvable'],
  summary: 'A condition depends on a variable that is not declared.',
  why: 'The variable has no value, so that the content is never shown. Claims of visitors are not meant: those are known when they come.',
  fix: 'Write the name of a variable of `.gitbook/vars.yaml` or of the front matter, or declare it there.',
  bad: {
    'README.md': '# Ferry\n\n{% if space.vars.opne %}\nThe ferry runs today.\n{% endif %}\n',
    '.gitbook/vars.yaml': 'open: true\n',
  },
  good: {
    'README.md': '# Ferry\n\n{% if space.vars.open %}\nThe ferry runs today.\n{% endif %}\n',
    '.gitbook/vars.yaml': 'open: true\n',
  },
})
