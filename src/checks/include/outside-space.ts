import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'
import { includeFault } from '../shared/value-include.ts'

export const outsideSpace = defineCheck({
  id: 'include/outside-space',
  ...catalogue['include/outside-space'],
  why: 'GitBook sees the repository only: it shows nothing where the content should be.',
  fix: 'Move the content into the repository, best into `.gitbook/includes`.',
  bad: '# Ferry\n\n{% include "../../shared/tides.md" %}\n',
  good: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  reference(reference, { space, report }) {
    if (includeFault(reference, space.includes) !== 'outside') return
    const { url, place } = reference
    report({ message: `Unexpected include of \`${url}\`, expected a file within the repository`, ...(place && { place }) })
  },
})
