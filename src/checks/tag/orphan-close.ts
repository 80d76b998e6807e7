import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const orphanClose = defineCheck({
  id: 'tag/orphan-close',
  ...catalogue['tag/orphan-close'],
  why: 'It ends nothing, and GitBook shows it as text; where an opener was lost, so was the block.',
  fix: 'Write the opening tag where the block begins, or remove the closing one.',
  bad: '# Harbour\n\nNo ferry in a storm.\n\n{% endhint %}\n',
  good: '# Harbour\n\nNo ferry in a storm.\n',
  fixed: '# Harbour\n\nNo ferry in a storm.\n\n',
})
