import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const cycle = defineCheck({
  id: 'include/cycle',
  ...catalogue['include/cycle'],
  why: 'Content that includes itself has no end: GitBook stops somewhere, and shows a part of it.',
  fix: 'Remove one of the includes of the circle.',
  bad: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n\n{% include "moon.md" %}\n',
    '.gitbook/includes/moon.md': '---\ntitle: Moon\n---\n\nFull on Friday.\n\n{% include "tides.md" %}\n',
  },
  good: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n\n{% include "moon.md" %}\n',
    '.gitbook/includes/moon.md': '---\ntitle: Moon\n---\n\nFull on Friday.\n',
  },
})
