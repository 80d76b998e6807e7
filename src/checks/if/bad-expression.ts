import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const badExpression = defineCheck({
  id: 'if/bad-expression',
  ...catalogue['if/bad-expression'],
  why: 'GitBook cannot decide it, and the content is shown to nobody, or to all.',
  fix: 'Write a comparison of names, text and numbers, joined by `&&` and `||`; text stands in quotes.',
  bad: '# Ferry\n\n{% if visitor.claims.plan === %}\nBoarding by the upper deck.\n{% endif %}\n',
  good: '# Ferry\n\n{% if visitor.claims.plan === "captain" %}\nBoarding by the upper deck.\n{% endif %}\n',
})
