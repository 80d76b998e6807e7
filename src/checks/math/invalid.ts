import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { mathFault } from '../shared/text-mark-math.ts'
import { writtenText } from '../shared/text-mark-source.ts'

export const invalid = defineCheck({
  id: 'math/invalid',
  level: 'warning',
  summary: 'A formula lacks a brace or the end of an environment, or is empty.',
  why: 'It cannot be set: readers see an error, or the formula as it is written.',
  fix: 'Close what is open.',
  bad: '# Moon\n\nIts period is $$2\\pi\\sqrt{\\frac{a^3}{GM}$$ seconds.\n',
  good: '# Moon\n\nIts period is $$2\\pi\\sqrt{\\frac{a^3}{GM}}$$ seconds.\n',
  nodes: { inlineMath: check, math: check },
})

function check(node: AnyNode, _: readonly AnyNode[], { page, report }: PageContext): void {
  const { value = '' } = node
  if (value.trim() === '') return report({ node, message: 'Unexpected formula without content' })
  const found = mathFault(value)
  if (found === undefined) return
  const { start, text } = writtenText(node, page.source)
  const from = text.indexOf(value)
  const at = { start: start + from + found.start, end: start + from + found.end }
  report({ ...(from === -1 ? { node } : { at }), message: found.fault })
}
