import type { Code } from 'mdast'
import { hasMark } from '../../space/has-mark.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type Problem } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Not `[^a]+` and the like, which are pieces of expressions, and not `\[^1]`. */
const reference = /(?<![\\[(/^|\]])\[\^([\w][\w-]{0,60})\](?![\w*+?{/:(|\]]|\\(?!\n|$))/g

const definition = /^[ \t>]{0,12}\[\^([^\]\n]{1,100})\]:/gm

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
    const notes = new Set([...source.matchAll(definition)].map(([, label = '']) => label.toLowerCase()))
    // Notes of reusable content belong to the page that shows it.
    const isLost = (label = ''): boolean => !notes.has(label.toLowerCase()) && !hasMark(page, '{% include')
    return {
      nodes: {
        text(node) {
          if (!node.value?.includes('[^')) return
          const { start, text } = writtenText(node, source)
          for (const { 0: written, 1: label = '', index } of text.matchAll(reference)) {
            if (notes.size === 0 && !isSurely(label, text[index - 1])) continue
            const at = { start: start + index, end: start + index + written.length }
            report({ at, message: `Cannot find footnote \`${label}\`` })
          }
        },
        annotation: (node) => isLost(node.attributes?.identifier) && report(lostNote(node, node.attributes?.identifier, source)),
        code(node) {
          const { annotations = [] } = (node.data ?? {}) as NonNullable<Code['data']>
          for (const { identifier } of annotations) if (isLost(identifier)) report(lostNote(node, identifier, source))
        },
      },
    }
  },
})

/** At the link, where it is found in what was written. */
function lostNote({ position }: AnyNode, label = '', source: string): Problem {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const link = `fn-${label}"`
  const found = source.slice(from, to).indexOf(link)
  const at = found < 0 ? { start: from, end: to } : { start: from + found, end: from + found + link.length - 1 }
  return { at, message: `Cannot find footnote \`${label}\`` }
}

/** Without any footnote on the page: a number, or a name right behind a word. */
const isSurely = (label: string, before: string | undefined): boolean =>
  /^[1-9]\d{0,2}$/.test(label) || (/^[a-z][\w-]{2,}$/i.test(label) && /[\p{L}\d.,;:!?)»”’]/u.test(before ?? ''))
