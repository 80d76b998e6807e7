import type { Code } from 'mdast'
import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Not `[^a]+` and the like, which are pieces of expressions, and not `\[^1]`. */
const reference = /(?<![\\[(/^|\]])\[\^([\w][\w-]{0,60})\](?![\w*+?{/:(|\]]|\\(?!\n|$))/g

/** `[^a-z0-9]` is a set of characters, in words about expressions. */
const ranges = /^[_-]?(?:(?:[a-z]-[a-z]|[A-Z]-[A-Z]|0-\d|\d-9)[_-]?)+$/

/** In the address of an annotation. */
const link = /fn-([^"'\s>]{1,100})/g

/** What refers to a note, and where. */
interface Mark {
  label: string
  at: { start: number; end: number }
}

export const undefinedFootnote = defineCheck({
  id: 'footnote/undefined',
  level: 'error',
  summary: 'The text refers to a footnote that the page does not have.',
  why: 'Readers see the mark as it is written, and not the note.',
  fix: 'Write the footnote at the end of the page, or remove the mark.',
  bad: '# Harbour\n\nThe quay was built in 1890[^1], the crane later[^2].\n\n[^1]: From local granite.\n',
  good: '# Harbour\n\nThe quay was built in 1890[^1], the crane later[^2].\n\n[^1]: From local granite.\n\n[^2]: It was moved twice.\n',
  page({ report, page }) {
    const { source } = page
    if (!hasMark(page, '[^') && !hasMark(page, 'footnote-ref')) return undefined
    const notes = new Set<string>()
    const inText: (Mark & { isSure: boolean })[] = []
    const annotated: Mark[] = []
    const tell = ({ label, at }: Mark): unknown => report({ at, message: `Cannot find footnote \`${label}\`` })
    return {
      nodes: {
        text(node) {
          if (!node.value?.includes('[^')) return
          const { start, text } = writtenText(node, source)
          for (const { 0: written, 1: label = '', index } of text.matchAll(reference)) {
            if (ranges.test(label)) continue
            const at = { start: start + index, end: start + index + written.length }
            inText.push({ label, at, isSure: isSurely(label, text[index - 1]) })
          }
        },
        annotation: (node) => annotated.push(...marksIn(node, [node.attributes?.identifier ?? ''], source).slice(0, 1)),
        code(node) {
          const { annotations = [] } = (node.data ?? {}) as NonNullable<Code['data']>
          const labels = annotations.map(({ identifier }) => identifier)
          for (const mark of marksIn(node, labels, source)) annotated.push(mark)
        },
        footnoteDefinition: (node) => notes.add((node as { identifier?: string }).identifier?.toLowerCase() ?? ''),
      },
      end() {
        for (const mark of inText) if (mark.isSure || notes.size > 0) tell(mark)
        // Notes of reusable content belong to the page that shows it.
        if (hasMark(page, '{% include')) return
        for (const mark of annotated) if (!notes.has(mark.label.toLowerCase())) tell(mark)
      },
    }
  },
})

/** At the links of a node to notes; what was written otherwise is told of the whole node. */
function marksIn({ position }: AnyNode, labels: readonly string[], source: string): Mark[] {
  if (labels.length === 0) return []
  const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const waiting = new Set(labels)
  const found = [...source.slice(start, end).matchAll(link)].map(({ 0: { length }, 1: label = '', index }): Mark => {
    return { label, at: { start: start + index, end: start + index + length } }
  })
  const marks = found.filter(({ label }) => waiting.has(label))
  for (const { label } of marks) waiting.delete(label)
  return [...marks, ...[...waiting].map((label) => ({ label, at: { start, end } }))]
}

/** Without any footnote on the page: a number, or a name right behind a word. */
const isSurely = (label: string, before: string | undefined): boolean =>
  /^[1-9]\d{0,2}$/.test(label) || (/^[a-z][\w-]{2,}$/i.test(label) && /[\p{L}\d.,;:!?)»”’]/u.test(before ?? ''))
