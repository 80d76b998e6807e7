import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const unclosedFence = defineCheck({
  id: 'code/unclosed-fence',
  ...catalogue['code/unclosed-fence'],
  why: 'All that follows on the page, or in the list item or quote, is shown as code: headings, links and blocks with it.',
  fix: 'Write the closing fence where the code ends, at the indentation of its opener.',
  bad: '# Kitchen\n\n1. Heat the oven:\n\n   ```bash\n   oven --heat 200\n```\n\n2. Wait.\n',
  good: '# Kitchen\n\n1. Heat the oven:\n\n   ```bash\n   oven --heat 200\n   ```\n\n2. Wait.\n',
})
