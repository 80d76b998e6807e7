import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'

export const empty = defineCheck({
  id: 'head/empty',
  level: 'warning',
  summary: 'A heading has no text.',
  why: 'It leaves a gap in the page, and an entry without a name in the outline and in what a screen reader announces.',
  fix: 'Write the heading, or remove the line.',
  bad: '# Garden\n\n##\n\nWater in the evening.\n',
  good: '# Garden\n\nWater in the evening.\n',
  page: ({ report, textOf }) => ({
    nodes: {
      heading(node) {
        const hasContent = plainText(node).trim() !== '' || (node.children ?? []).some(({ type }) => type !== 'text')
        if (hasContent || node.data?.id !== undefined) return
        const { start, end } = node.position ?? {}
        const [from, to] = [start?.offset ?? 0, end?.offset ?? 0]
        report({
          node,
          message: `Unexpected heading \`${textOf(node).trim()}\` without text`,
          fix: { safe: true, title: 'Remove the heading', edits: [{ start: from, end: to + 2, text: '' }] },
        })
      },
    },
  }),
})
