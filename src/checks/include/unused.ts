import { isMarkdown } from '../../space/page-paths.ts'
import { defineCheck } from '../check.ts'

export const unused = defineCheck({
  id: 'include/unused',
  level: 'info',
  isOptional: true,
  summary: 'No page includes a file of `.gitbook/includes`.',
  why: 'It is kept up to date for nobody.',
  fix: 'Include it where it belongs, or delete it.',
  bad: {
    'README.md': '# Ferry\n\nThe ferry runs daily.\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  good: {
    'README.md': '# Ferry\n\n{% include ".gitbook/includes/tides.md" %}\n',
    '.gitbook/includes/tides.md': '---\ntitle: Tides\n---\n\nHigh water at noon.\n',
  },
  space({ space, references, report }) {
    const used = new Set<string>()
    for (const { resolution } of references()) {
      if (resolution.type === 'asset') used.add(resolution.file)
      if (resolution.type === 'page') used.add(resolution.page.file)
    }
    for (const file of space.includes.keys()) {
      if (isMarkdown(file) && !used.has(file)) report({ file, message: `Cannot find a page that includes \`${file}\`` })
    }
  },
})
