import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { forTagBlocks, tagBlocks } from '../shared/tag-blocks.ts'
import { openerOf } from '../shared/tag-opener.ts'
import { hasBrokenPairs } from '../shared/tag-read-faults.ts'
import { listed } from '../shared/value-listed.ts'

/** Git Sync accepts more than the editor offers: only what it has no place for counts. */
export const invalidNesting = defineCheck({
  id: 'tag/invalid-nesting',
  level: 'warning',
  summary: 'A block stands where GitBook has no place for it.',
  why: 'A tab means nothing outside of tabs, and no cell of a table holds a block: GitBook shows the tags as text, or drops them.',
  fix: 'Put the block into the one that it belongs to, or take it out of the table.',
  bad: '# Kitchen\n\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n',
  good: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Wood" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  page({ page, isInclude, report }) {
    if (isInclude || !hasMark(page, '{%')) return undefined
    return {
      nodes: forTagBlocks((node, ancestors) => {
        const expected = misplaced(node, ancestors)
        if (expected === undefined || hasBrokenPairs(page)) return
        const opener = openerOf(node, page.source)
        if (opener === undefined) return
        const message = `Unexpected \`{% ${opener.name} %}\`${expected}`
        report({ at: { start: opener.start, end: opener.end }, message })
      }),
    }
  },
})

/** Blocks that a condition may stand around are still where they were. */
function misplaced({ type }: AnyNode, ancestors: readonly AnyNode[]): string | undefined {
  const block = tagBlocks.get(type)
  if (block === undefined || block.legacy) return undefined
  if (block.form !== 'void' && ancestors.some((above) => above.type === 'tableCell')) return ' in a cell of a table'
  const parent = ancestors.findLast((above) => above.type !== 'conditional')
  if (block.inside === undefined || block.inside.includes(parent?.type ?? '')) return undefined
  return `, expected it in ${listed(block.inside.map((name) => `{% ${tagBlocks.get(name)?.tag ?? name} %}`))}`
}
