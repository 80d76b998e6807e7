import { catalogue } from '../../diagnostics/catalogue.ts'
import { defineCheck } from '../check.ts'

const many = Array.from({ length: 24 }, (_, index) => index)
const tower = (depth: number): Record<string, string> =>
  Object.fromEntries(
    many.slice(0, depth).map((index) => {
      const next = index + 1 < depth ? `\n{% include "floor-${index + 2}.md" %}\n` : ''
      return [`.gitbook/includes/floor-${index + 1}.md`, `---\ntitle: Floor ${index + 1}\n---\n\nStairs.\n${next}`]
    }),
  )

export const tooLarge = defineCheck({
  id: 'include/too-large',
  ...catalogue['include/too-large'],
  why: 'A page that holds too much, or content in content in content, is not shown as a whole.',
  fix: 'Include less, or write the content where it is included.',
  bad: { 'README.md': '# Lighthouse\n\n{% include ".gitbook/includes/floor-1.md" %}\n', ...tower(24) },
  good: { 'README.md': '# Lighthouse\n\n{% include ".gitbook/includes/floor-1.md" %}\n', ...tower(3) },
})
