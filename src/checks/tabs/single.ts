import { defineCheck } from '../check.ts'

export const single = defineCheck({
  id: 'tabs/single',
  level: 'info',
  isOptional: true,
  summary: 'There is one tab only.',
  why: 'A reader expects a choice where there is none; other tools show a lone tab as a box without a sense.',
  fix: 'Take the content out of the tabs, or add the other tabs.',
  bad: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n{% endtabs %}\n',
  good: '# Kitchen\n\n{% tabs %}\n{% tab title="Gas" %}\nLight the burner.\n{% endtab %}\n\n{% tab title="Wood" %}\nLay the fire.\n{% endtab %}\n{% endtabs %}\n',
  nodes: {
    tabs({ children = [] }, _, { report }) {
      const [only, other] = children.filter(({ type }) => type === 'tab')
      if (only === undefined || other !== undefined) return
      const title = (only.attributes?.title ?? '').trim()
      report({ node: only, message: `Unexpected tab${title === '' ? '' : ` \`${title}\``} on its own, expected two or more` })
    },
  },
})
