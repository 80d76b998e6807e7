import type { Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const mixedTag = defineCheck({
  id: 'code/mixed-tag',
  level: 'warning',
  summary: 'A `{% code %}` holds no fence, several, or other content beside one.',
  why: 'The tag is about one piece of code: GitBook shows its title and options on one of them, or on none.',
  fix: 'Give each fence a `{% code %}` of its own, and take other content out.',
  bad: '# Kitchen\n\n{% code lineNumbers="true" %}\n```bash\noven --heat 200\n```\n\n```bash\noven --off\n```\n{% endcode %}\n',
  good: '# Kitchen\n\n{% code lineNumbers="true" %}\n```bash\noven --heat 200\n```\n{% endcode %}\n\n{% code lineNumbers="true" %}\n```bash\noven --off\n```\n{% endcode %}\n',
  nodes: {
    codeBlock(node, ancestors, { report, textOf }) {
      const opener = /^\{%[^%\n]{0,1000}%\}/.exec(textOf(node))?.[0]
      const children = node.children ?? []
      const fences = children.filter(({ type }) => type === 'code').length
      if (opener === undefined || (fences === 1 && children.length === 1)) return
      const start = node.position?.start.offset ?? 0
      const fix = ancestors.length === 1 ? split(node, opener, textOf(node)) : undefined
      const what = fences === 1 ? 'other content beside the fence' : fences === 0 ? 'no fence' : `${fences} fences`
      const at = { start, end: start + opener.length }
      report({ at, message: `Unexpected \`{% code %}\` with ${what}, expected one fence`, ...(fix && { fix }) })
    },
  },
})

/** A tag for each fence; a title would be said several times, so that stays to be decided. */
function split(node: AnyNode, opener: string, source: string): Fix | undefined {
  const children = node.children ?? []
  if (children.length < 2 || children.some(({ type }) => type !== 'code') || node.attributes?.title) return undefined
  const base = node.position?.start.offset ?? 0
  const edits = children.slice(1).map((fence, index) => {
    const start = children[index]?.position?.end.offset ?? 0
    const end = fence.position?.start.offset ?? 0
    return { start, end, text: `\n{% endcode %}\n\n${opener}\n` }
  })
  const areBetween = edits.every(({ start, end }) => isGap(source.slice(start - base, end - base)))
  return areBetween ? { safe: false, title: 'Give each fence a tag of its own', edits } : undefined
}

const isGap = (between: string): boolean => between.trim() === '' && between.includes('\n')
