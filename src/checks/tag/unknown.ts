import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const unknown = defineCheck({
  id: 'tag/unknown',
  ...catalogue['tag/unknown'],
  why: 'GitBook shows a tag that it does not know as text, and what stands in it as if the tag were not there.',
  fix: 'Write the name of a tag that GitBook knows; put a sample of another tool in code.',
  bad: '# Harbour\n\n{% hnit style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
})
