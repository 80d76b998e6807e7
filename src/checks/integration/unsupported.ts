import { defineCheck } from '../check.ts'
import { openerOf } from '../shared/tag-opener.ts'

/** Optional: who stays with GitBook need not care. */
export const unsupported = defineCheck({
  id: 'integration/unsupported',
  level: 'warning',
  isOptional: true,
  summary: 'The block of an integration shows something that no other tool can show.',
  why: 'In a conversion only its name and what is written in its tag are left.',
  fix: 'Put beside it, as text, an image or a link, what a reader must know.',
  bad: '# Harbour\n\n{% @marketo/form formId="12" %}\n',
  good: '# Harbour\n\n{% @mermaid/diagram content="graph TD\nQuay --> Ferry" %}\n',
  nodes: {
    integration(node, _, { page, report }) {
      const { name = '', content, url } = node.attributes ?? {}
      if (url || (content && /^@?mermaid\b/.test(name))) return
      const opener = openerOf(node, page.source)
      const at = opener === undefined ? { node } : { at: { start: opener.start, end: opener.end } }
      report({ ...at, message: `Unexpected integration \`@${name}\`, expected a diagram or an address` })
    },
  },
})
