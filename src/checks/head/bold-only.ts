import type { Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const boldOnly = defineCheck({
  id: 'head/bold-only',
  level: 'info',
  isOptional: true,
  summary: 'A heading is bold from end to end.',
  why: 'Headings are bold by themselves; the marks only show up where the text is used again, and make headings of one level look different.',
  fix: 'Remove the marks.',
  bad: '# Library\n\n## **Opening hours**\n\nFrom nine to six.\n',
  good: '# Library\n\n## Opening hours\n\nFrom nine to six.\n',
  nodes: {
    heading(node, _, { report, page }) {
      const [only, ...rest] = (node.children ?? []).filter(({ type, value }) => type !== 'text' || value?.trim() !== '')
      if (only?.type !== 'strong' || rest.length > 0) return
      const fix = withoutMarks(only, page.source)
      report({ node: only, message: 'Unexpected bold around a whole heading', ...(fix && { fix }) })
    },
  },
})

/** A `#` at the end would be taken for the end of the heading. */
function withoutMarks(node: AnyNode, source: string): Fix | undefined {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const written = source.slice(start, end)
  const mark = written.slice(0, 2)
  const inner = written.slice(2, -2)
  if ((mark !== '**' && mark !== '__') || !written.endsWith(mark) || inner.includes(mark) || inner !== inner.trim())
    return undefined
  if (inner === '' || /^[*_]|[*_#\\]$/.test(inner)) return undefined
  const edits = [
    { start, end: start + 2, text: '' },
    { start: end - 2, end, text: '' },
  ]
  return { safe: true, title: 'Remove the bold', edits }
}
