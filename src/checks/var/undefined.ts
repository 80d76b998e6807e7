import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const undefinedVariable = defineCheck({
  id: 'var/undefined',
  ...catalogue['var/undefined'],
  why: 'GitBook shows nothing where the value should be, and the sentence has a hole.',
  fix: 'Write the name of a variable of `.gitbook/vars.yaml` or of the front matter, or declare it there.',
  bad: {
    'README.md': '# Ferry\n\nA ticket is <code class="expression">space.vars.fe</code> euros.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
  good: {
    'README.md': '# Ferry\n\nA ticket is <code class="expression">space.vars.fee</code> euros.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
})
