import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const mustache = defineCheck({
  id: 'tag/mustache',
  ...catalogue['tag/mustache'],
  why: 'The reader sees the braces, and what was to be shown to some only is shown to all.',
  fix: 'Write single braces and `end…`, or put a sample of another tool in code.',
  bad: '# Harbour\n\n{{% hint style="warning" %}}\nNo ferry in a storm.\n{{% /hint %}}\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
})
