import { placeAt } from '../../space/place.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const duplicateTitle = defineCheck({
  id: 'tabs/duplicate-title',
  level: 'warning',
  summary: 'Two tabs that stand side by side have the same title.',
  why: 'The reader cannot tell them apart, and they open together, as tabs of one title do all over a site.',
  fix: 'Give each tab a title of its own.',
  bad: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Gas" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  good: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Wood" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  nodes: {
    tabs({ children = [] }, _, { page, report, textOf }) {
      const first = new Map<string, AnyNode>()
      for (const tab of children) {
        const title = tab.type === 'tab' ? (tab.attributes?.title ?? '').trim() : ''
        const known = first.get(title)
        if (title === '') continue
        if (known === undefined) first.set(title, tab)
        else {
          const place = placeAt(page.source, known.position?.start.offset ?? 0)
          const related = [{ message: 'the tab that has this title already', file: page.file, place }]
          report({ at: openerOf(tab, textOf(tab)), message: `Unexpected title \`${title}\` of another tab`, related })
        }
      }
    },
  },
})

function openerOf({ position }: AnyNode, source: string): { start: number; end: number } {
  const start = position?.start.offset ?? 0
  return { start, end: start + (/^\{%[^%\n]{0,500}%\}/.exec(source)?.[0].length ?? source.length) }
}
