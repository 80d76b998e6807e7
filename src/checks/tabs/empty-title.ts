import { defineCheck } from '../check.ts'

export const emptyTitle = defineCheck({
  id: 'tabs/empty-title',
  level: 'warning',
  summary: 'The title of a tab is empty.',
  why: 'The reader sees a tab without a name and cannot know what is behind it; no link can lead to it.',
  fix: 'Write the title.',
  bad: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  good: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Wood" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  nodes: {
    tab(node, _, { report, textOf }) {
      const { title, icon } = node.attributes ?? {}
      // Without the attribute the tag is incomplete, which is another fault; an icon may stand for a title.
      if (title === undefined || title.trim() !== '' || icon) return
      const opener = /^\{%[^%\n]{0,500}%\}/.exec(textOf(node))?.[0]
      const start = node.position?.start.offset ?? 0
      const at = opener === undefined ? { node } : { at: { start, end: start + opener.length } }
      report({ ...at, message: 'Cannot find the title of the tab' })
    },
  },
})
