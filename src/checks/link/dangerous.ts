import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck, type Reference } from '../check.ts'
import { type Broken, brokenFor, reportBroken } from '../shared/link-broken.ts'

export const dangerous = defineCheck({
  id: 'link/dangerous',
  ...catalogue['link/dangerous'],
  why: 'Such an address runs code in the page, or opens a file that only the computer of its author has; GitBook drops it.',
  fix: 'Link a page or a file of the repository, or remove the link.',
  bad: '# Harbour\n\nThe [tide table](file:///C:/Users/ann/Desktop/tides.pdf) is on the wall.\n',
  good: {
    'README.md': '# Harbour\n\nThe [tide table](.gitbook/assets/tides.pdf) is on the wall.\n',
    '.gitbook/assets/tides.pdf': 'x',
  },
  reference: (reference, context) => reportBroken(find(reference), { reference, context }),
})

/** Pasted images have a rule of their own. */
const isPasted = ({ kind, url }: Reference): boolean => kind === 'image' && /^\s*(?:file:\/\/|data:)/i.test(url)

const find = (reference: Reference): Broken | undefined => (isPasted(reference) ? undefined : brokenFor('dangerous', reference))
