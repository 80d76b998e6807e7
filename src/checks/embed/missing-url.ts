import { embedTarget } from '../../blocks/embed.ts'
import { defineCheck } from '../check.ts'

/** An embed without the attribute is one that lacks what it needs, `tag/missing-attr`: this is about one that says nothing. */
export const missingUrl = defineCheck({
  id: 'embed/missing-url',
  level: 'error',
  summary: 'An embed has an empty address.',
  why: 'Nothing is shown in its place.',
  fix: 'Write the address of what is to be shown, or remove the embed.',
  bad: '# Harbour\n\nThe lighthouse at dawn:\n\n{% embed url="" %}\n',
  good: '# Harbour\n\nThe lighthouse at dawn:\n\n{% embed url="https://www.youtube.com/watch?v=lighthouse" %}\n',
  nodes: {
    embed(node, _, { report }) {
      const { url, data } = node.attributes ?? {}
      if (url === undefined && data === undefined) return
      // Spaces alone are an address that leads nowhere: `link/empty-target`.
      if (url || embedTarget(data === undefined ? {} : { data }).url !== '') return
      report({ node, message: 'Cannot find the address of an embed' })
    },
  },
})
