import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const misnested = defineCheck({
  id: 'tag/misnested',
  ...catalogue['tag/misnested'],
  why: 'A block that begins in another one must end in it: GitBook closes both too early, or shows the tags as text.',
  fix: 'Close the block that was opened last before the one around it.',
  bad: '# Kitchen\n\n{% hint style="info" %}\n{% code title="oven.txt" %}\n```\n180\n```\n{% endhint %}\n{% endcode %}\n',
  good: '# Kitchen\n\n{% hint style="info" %}\n{% code title="oven.txt" %}\n```\n180\n```\n{% endcode %}\n{% endhint %}\n',
})
