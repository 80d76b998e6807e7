import type { Fix } from '../../diagnostics/fix.ts'
import type { Page } from '../../space/space.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { withoutBlock } from '../shared/head-removal.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

export const empty = defineCheck({
  id: 'head/empty',
  level: 'warning',
  summary: 'A heading has no text.',
  why: 'It leaves a gap in the page, and an entry without a name in the outline and in what a screen reader announces.',
  fix: 'Write the heading, or remove the line.',
  bad: '# Garden\n\n##\n\nWater in the evening.\n',
  good: '# Garden\n\nWater in the evening.\n',
  page({ report, page, textOf }) {
    let isNumbered: boolean | undefined
    return {
      nodes: {
        heading(node, ancestors) {
          if (!isEmptyHeading(node)) return
          const { id } = node.data ?? {}
          const message = `Unexpected heading \`${textOf(node).trim().slice(0, 100)}\`, expected one with text`
          isNumbered ??= movesIds(page.anchors())
          const fix = id === undefined && !isNumbered ? removal(node, ancestors, page.source) : undefined
          const hint =
            id === undefined || isOfAnother(id, node, page) ? {} : { hint: `Keep the id \`${id}\` where links to it should lead` }
          report({ node, message, ...hint, ...(fix && { fix }) })
        },
      },
    }
  },
})

/** Headings without Latin letters are numbered together with the empty one: `undefined`, `undefined-1`. */
const movesIds = (anchors: readonly { id: string }[]): boolean =>
  anchors.filter(({ id }) => /^undefined(?:-\d+)?$/.test(id)).length > 1

/** An id that another heading of the page has already leads there. */
const isOfAnother = (id: string, { position }: AnyNode, page: Page): boolean =>
  page.anchors().some((anchor) => anchor.id === id && anchor.line !== position?.start.line)

function removal(node: AnyNode, ancestors: readonly AnyNode[], source: string): Fix | undefined {
  const edit = withoutBlock(node, ancestors, source)
  return edit && { safe: true, title: 'Remove the heading', edits: [edit] }
}
