import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const badExpression = defineCheck({
  id: 'var/bad-expression',
  ...catalogue['var/bad-expression'],
  level: 'error',
  why: 'GitBook cannot work it out, and shows nothing in its place.',
  fix: 'Write an expression of names, text, numbers and operators; text stands in quotes.',
  bad: {
    'README.md': '# Ferry\n\nA ticket is <code class="expression">space.vars.fee +</code> euros.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
  good: {
    'README.md': '# Ferry\n\nA ticket is <code class="expression">space.vars.fee + 1</code> euros.\n',
    '.gitbook/vars.yaml': 'fee: 12\n',
  },
})
