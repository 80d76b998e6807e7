import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck, type Reference } from '../check.ts'
import { type Broken, brokenFor } from '../shared/link-broken.ts'
import { reportLost } from '../shared/link-by-title.ts'

export const brokenPath = defineCheck({
  id: 'link/broken-path',
  ...catalogue['link/broken-path'],
  why: 'The page or file that was linked is gone, or lies in a space that this one cannot see: the reader gets nowhere.',
  fix: 'Link the page again, or remove the link. When its text is the title of one page, or one heading, that is proposed.',
  bad: {
    'README.md': '# Phare\n\nLe gardien consulte [Les marées](/broken/pages/Xk2mQvB7aLp1) avant la nuit.\n',
    'port/marees.md': '# Les marées\n\nDeux fois par jour.\n',
  },
  good: {
    'README.md': '# Phare\n\nLe gardien consulte [Les marées](port/marees.md) avant la nuit.\n',
    'port/marees.md': '# Les marées\n\nDeux fois par jour.\n',
  },
  resolvedReference: (reference, context) => reportLost(find(reference), reference, context),
})

/** `app.gitbook.com/s/undefined/`: GitBook had lost the space itself. */
function find(reference: Reference): Broken | undefined {
  const { resolution, url } = reference
  const isLost = resolution.type === 'space' && resolution.space === 'undefined'
  return isLost ? { type: 'broken', reason: 'broken-path', url } : brokenFor('broken-path', reference)
}
