import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { includeFault } from '../shared/value-include.ts'

export const remote = defineCheck({
  id: 'include/remote',
  ...catalogue['include/remote'],
  why: 'The content cannot be read, reviewed or checked with the page, and vanishes when the other space changes.',
  fix: 'Copy the content into `.gitbook/includes` of this repository, or write it where it is included.',
  bad: '# Ferry\n\n{% include "https://app.gitbook.com/s/HarbourSpace/~/reusable/Tides/" %}\n',
  good: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  reference(reference, { space, report }) {
    if (includeFault(reference, space.includes) !== 'remote') return
    const { url, place } = reference
    report({ message: `Unexpected include of \`${url}\`, expected content of this repository`, ...(place && { place }) })
  },
})
