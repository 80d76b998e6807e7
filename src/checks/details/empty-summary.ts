import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'

export const emptySummary = defineCheck({
  id: 'details/empty-summary',
  level: 'warning',
  summary: 'A block that opens has no title.',
  why: 'The reader sees a line without a word and cannot know what opens; a screen reader has nothing to say.',
  fix: 'Write the title in `<summary>`.',
  bad: '# Garden\n\n<details>\n\n<summary></summary>\n\nNot in July.\n\n</details>\n',
  good: '# Garden\n\n<details>\n\n<summary>Is rain enough?</summary>\n\nNot in July.\n\n</details>\n',
  nodes: {
    expandable(node, _, { report, textOf }) {
      const summary = node.children?.find(({ type }) => type === 'summary')
      const shows = (summary?.children ?? []).some(({ type }) => type !== 'text' && type !== 'break' && type !== 'anchor')
      if (shows || (summary !== undefined && plainText(summary) !== '')) return
      const start = node.position?.start.offset ?? 0
      const opener = /^<details[^>]{0,300}>/i.exec(textOf(node))?.[0]
      const at = opener === undefined ? { node } : { at: { start, end: start + opener.length } }
      report({ ...(summary ? { node: summary } : at), message: 'Cannot find the title of the expandable block' })
    },
  },
})
