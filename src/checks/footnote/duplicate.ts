import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const duplicate = defineCheck({
  id: 'footnote/duplicate',
  level: 'warning',
  summary: 'Two footnotes of a page have the same name.',
  why: 'All marks lead to the first; readers never see the second.',
  fix: 'Rename one, and the mark that belongs to it.',
  bad: '# Moon\n\nIt has seas[^1] and no water.\n\n[^1]: Plains of lava.\n\n[^1]: Named by Riccioli.\n',
  good: '# Moon\n\nIt has seas[^1] and no water[^2].\n\n[^1]: Plains of lava.\n\n[^2]: But for some ice.\n',
  page({ report, page }) {
    if (!hasMark(page, '[^')) return undefined
    const firsts = new Map<string, AnyNode>()
    return {
      nodes: {
        footnoteDefinition(node) {
          const { identifier = '' } = node as { identifier?: string }
          const first = firsts.get(identifier)
          if (first === undefined) return void firsts.set(identifier, node)
          const place = first.position
          const start = node.position?.start.offset ?? 0
          return report({
            at: { start, end: start + identifier.length + 3 },
            message: `Unexpected second footnote \`${identifier}\``,
            related: [{ message: 'the first, which is the one that is shown', file: page.file, ...(place && { place }) }],
          })
        },
      },
    }
  },
})
