import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

export const unclosed = defineCheck({
  id: 'tag/unclosed',
  ...catalogue['tag/unclosed'],
  why: 'GitBook cannot know where the block ends: it shows the tag as text, or takes what follows into the block.',
  fix: 'Write the closing tag where the block ends.',
  bad: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
  page({ page: { source }, report, textOf }) {
    // Reading takes a comment that never ends for text: it is the last one.
    if (!source.includes('<!--') || source.lastIndexOf('<!--') < source.lastIndexOf('-->')) return undefined
    return {
      nodes: {
        paragraph(node) {
          const start = node.position?.start.offset ?? 0
          if (textOf(node).startsWith('<!--')) report({ at: { start, end: start + 4 }, message: 'Expected `-->` for `<!--`' })
        },
      },
    }
  },
})
