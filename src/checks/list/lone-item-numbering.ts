import type { Edit, Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'

export const loneItemNumbering = defineCheck({
  id: 'list/lone-item-numbering',
  level: 'warning',
  summary: 'The numbers of a list start again at 1 after an image or a block between its items.',
  why: 'The reader sees “1.” at every step, and cannot follow “see step 3”.',
  fix: 'Indent what stands between the items, so that it belongs to the item above, or let the next item go on with its number.',
  bad: '# Kitchen\n\n1. Mix the dough.\n\n```text\n500 g flour, 300 g water\n```\n\n1. Let it rest.\n',
  good: '# Kitchen\n\n1. Mix the dough.\n\n```text\n500 g flour, 300 g water\n```\n\n2. Let it rest.\n',
  page: ({ page: { source }, report }) => {
    const look = ({ children = [] }: AnyNode): void => {
      let count = 0
      let isBroken = false
      for (const child of children) {
        if (child.type === 'list') {
          const size = child.children?.length ?? 0
          const first = firstNumber(child)
          const isRestart = isBroken && first === 1 && count > 0
          if (isRestart) reportList(child, count + 1)
          count = first === undefined ? 0 : isRestart ? count + size : first + size - 1
          isBroken = false
        } else if (isBetween(child)) isBroken = true
        else count = 0
      }
    }
    const reportList = (list: AnyNode, expected: number): void => {
      const start = list.position?.start.offset ?? 0
      const fix = renumber(source, list, expected)
      report({
        at: { start, end: start + (/^\d{1,9}[.)]/.exec(source.slice(start, start + 10))?.[0].length ?? 1) },
        message: `Unexpected number 1 after a block within the list, expected ${expected}`,
        ...(fix && { fix }),
      })
    }
    return {
      nodes: { root: look, listItem: look, tab: look, hint: look, expandable: look, column: look, step: look, blockquote: look },
    }
  },
})

/** Undefined for bullets. */
const firstNumber = (list: AnyNode): number | undefined => {
  const { ordered, start } = list as { ordered?: boolean | null; start?: number | null }
  return ordered ? (start ?? 1) : undefined
}

const blocks = new Set(['code', 'codeBlock', 'figure', 'gallery', 'picture'])
const isImage = ({ type, value }: AnyNode): boolean =>
  type === 'image' || type === 'picture' || type === 'break' || (type === 'text' && value?.trim() === '')

/** Text or a title may well start something new; an image or code shows what the item above says. */
const isBetween = ({ type, children = [] }: AnyNode): boolean =>
  blocks.has(type) || (type === 'paragraph' && children.length > 0 && children.every(isImage))

/** Not when the number gets longer: what is indented below the item would have to move. */
function renumber(source: string, list: AnyNode, first: number): Fix | undefined {
  const items = list.children ?? []
  const last = first + items.length - 1
  if (last > 9) return undefined
  const edits = items.map((item, index): Edit | undefined => {
    const start = item.position?.start.offset ?? -1
    return /^\d[.)]/.test(source.slice(start, start + 2)) ? { start, end: start + 1, text: String(first + index) } : undefined
  })
  // A list that starts with another number than 1 needs an empty line before it.
  if (
    !edits.every((edit) => edit !== undefined) ||
    !/\n[>\s]*\n[>\s]*$/.test(source.slice(Math.max(0, (edits[0]?.start ?? 0) - 200), edits[0]?.start))
  )
    return undefined
  return { safe: false, title: `Go on with ${first}`, edits }
}
