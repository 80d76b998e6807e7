import { catalogue } from '../../diagnostics/catalogue.ts'
import { missingInclude } from '../../space/missing-include.ts'
import { defineCheck } from '../check.ts'
import { relink } from '../shared/relink.ts'
import { includeFault } from '../shared/value-include.ts'

export const missing = defineCheck({
  id: 'include/missing',
  ...catalogue['include/missing'],
  why: 'GitBook shows nothing where the content should be.',
  fix: 'Write the path of a Markdown file that exists, seen from the file in which the include stands.',
  bad: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tide.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  good: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  reference(reference, { space, report }) {
    if (includeFault(reference, space.includes) !== 'missing') return
    const { url, resolution, place } = reference
    // Without a path the tag is incomplete: `tag/missing-attr`.
    if (url.trim() === '') return
    const suggestion = resolution.type === 'broken' ? resolution.suggestion : undefined
    const fix = suggestion === undefined ? undefined : relink(reference, suggestion)
    report({ message: missingInclude(url, resolution), ...(place && { place }), ...(fix && { fix }) })
  },
})
