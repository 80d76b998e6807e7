import { defineCheck } from '../check.ts'

export const noLanguage = defineCheck({
  id: 'code/no-language',
  level: 'info',
  isOptional: true,
  summary: 'A fence does not say in what language its code is.',
  why: 'The code is shown without colours, and tools that look through code cannot tell what it is.',
  fix: 'Write the language after the fence, or `text` when there is none.',
  bad: '# Kitchen\n\n```\noven --heat 200\n```\n',
  good: '# Kitchen\n\n```bash\noven --heat 200\n```\n',
  nodes: {
    code(node, _, { page, report }) {
      const start = node.position?.start.offset ?? 0
      const fence = /^(?:`{3,}|~{3,})/.exec(page.source.slice(start, start + 40))?.[0]
      // Code that is indented, or written in HTML, has no place for a language here.
      if ((node as { lang?: string | null }).lang || fence === undefined || !node.value?.trim()) return
      report({ at: { start, end: start + fence.length }, message: 'Cannot find the language of the code' })
    },
  },
})
