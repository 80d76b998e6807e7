import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { withoutBlock } from '../shared/head-removal.ts'

const nameOf = (node: AnyNode): string => (node as { identifier?: string }).identifier ?? node.attributes?.identifier ?? ''

export const unused = defineCheck({
  id: 'footnote/unused',
  level: 'info',
  summary: 'Nothing refers to a footnote.',
  why: 'It is not shown to readers: what it says is lost, or it is left over.',
  fix: 'Refer to it where it belongs, or remove it.',
  bad: '# Port\n\nLe quai date de 1890[^1].\n\n[^1]: En granit du pays.\n\n[^2]: La grue vint plus tard.\n',
  good: '# Port\n\nLe quai date de 1890[^1].\n\n[^1]: En granit du pays.\n',
  page({ report, page }) {
    if (!hasMark(page, '[^')) return undefined
    const used = new Set<string>()
    const notes: { node: AnyNode; ancestors: readonly AnyNode[] }[] = []
    const use = (node: AnyNode): unknown => used.add(nameOf(node))
    return {
      nodes: {
        annotation: use,
        footnoteReference: use,
        code: ({ data }) => {
          for (const { identifier } of (data as { annotations?: { identifier: string }[] } | undefined)?.annotations ?? [])
            used.add(identifier)
        },
        footnoteDefinition: (node, ancestors) => notes.push({ node, ancestors: [...ancestors] }),
      },
      end() {
        for (const { node, ancestors } of notes) {
          const name = nameOf(node)
          if (used.has(name) || page.source.includes(`user-content-fn-${name}`)) continue
          const edit = withoutBlock(node, ancestors, page.source)
          const fix = edit && { safe: true, title: 'Remove the footnote', edits: [edit] }
          const start = node.position?.start.offset ?? 0
          const at = { start, end: start + name.length + 3 }
          report({ at, message: `Unexpected footnote \`${name}\`, to which nothing refers`, ...(fix && { fix }) })
        }
      },
    }
  },
})
