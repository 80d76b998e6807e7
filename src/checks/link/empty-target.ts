import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { brokenFor, reportBroken } from '../shared/link-broken.ts'

export const emptyTarget = defineCheck({
  id: 'link/empty-target',
  ...catalogue['link/empty-target'],
  why: 'The text looks like a link and does nothing.',
  fix: 'Write the address, or remove the link and keep its text.',
  bad: '# Library\n\nAsk for [the opening hours]() at the desk.\n',
  good: '# Library\n\nAsk for [the opening hours](https://library.example/hours) at the desk.\n',
  reference: (reference, context) => reportBroken(brokenFor('empty', reference), { reference, context }),
})
