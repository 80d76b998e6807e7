import { evaluate, truthOf } from '../../space/expression/evaluate.ts'
import { defineCheck } from '../check.ts'
import { openerOf } from '../shared/tag-opener.ts'

/** Variables differ between the spaces that share their pages: only what is false whatever they are counts. */
export const alwaysFalse = defineCheck({
  id: 'if/always-false',
  level: 'warning',
  summary: 'A condition is false whatever the visitor and the variables are.',
  why: 'Nobody ever sees the content.',
  fix: 'Remove the block, or compare something that varies.',
  bad: '# Ferry\n\n{% if false %}\nThe ferry runs today.\n{% endif %}\n',
  good: '# Ferry\n\n{% if visitor.claims.member %}\nThe ferry runs today.\n{% endif %}\n',
  nodes: {
    conditional(node, _, { page, report }) {
      const expression = node.attributes?.expression ?? ''
      if (expression === '' || truthOf(asTruth(expression)) !== false) return
      const start = page.source.indexOf(expression, node.position?.start.offset ?? 0)
      const { start: from = 0, end = from } = openerOf(node, page.source) ?? {}
      const at = start === -1 ? { start: from, end } : { start, end: start + expression.length }
      report({ at, message: `Unexpected condition \`${expression}\`, which is never true` })
    },
  },
})

function asTruth(expression: string): Parameters<typeof truthOf>[0] {
  const found = evaluate(expression, {})
  return found.type === 'error' ? { type: 'missing', name: '' } : found
}
