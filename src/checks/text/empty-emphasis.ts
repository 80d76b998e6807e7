import type { Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type Problem } from '../check.ts'
import { isEmptyHeading } from '../shared/head-text.ts'
import { isOfHtml, type Written, writtenText } from '../shared/text-mark-source.ts'

const marked = new Set(['delete', 'emphasis', 'strong'])

export const emptyEmphasis = defineCheck({
  id: 'text/empty-emphasis',
  level: 'info',
  summary: 'Marks for bold hold nothing, or have a space on the wrong side.',
  why: 'Readers see the asterisks, and what should be bold is not.',
  fix: 'Remove the marks, or move the space outside.',
  bad: '# Kitchen\n\nKeep **the lid ** on, and stir **slow****ly**.\n',
  good: '# Kitchen\n\nKeep **the lid** on, and stir **slowly**.\n',
  page({ report, page }) {
    const { source } = page
    if (!source.includes('**')) return undefined
    return {
      nodes: {
        strong: (node, ancestors) => isBlankMark(node, ancestors, source) && report(blankMark(node, source)),
        text(node, ancestors) {
          if (!node.value?.includes('**') || isOfHtml(node) || ancestors.some(isEmptied)) return
          const written = writtenText(node, source)
          if (!written.isLiteral) return
          for (const problem of isBetweenMarks(ancestors) ? joined(written) : [misplaced(written, source)])
            if (problem) report(problem)
        },
      },
    }
  },
})

/** Then the heading is what is wrong. */
const isEmptied = (node: AnyNode): boolean => node.type === 'heading' && isEmptyHeading(node)
const isBetweenMarks = (ancestors: readonly AnyNode[]): boolean => marked.has(ancestors.at(-1)?.type ?? '')

/** `**&#x20;**`, not at the end of a line, where the space before it would show up next. */
function isBlankMark(node: AnyNode, ancestors: readonly AnyNode[], source: string): boolean {
  const [only, ...rest] = node.children ?? []
  if (only?.type !== 'text' || rest.length > 0 || only.value?.trim() !== '' || isOfHtml(node) || ancestors.some(isEmptied))
    return false
  const { text } = writtenText(node, source)
  return text.startsWith('**') && text.endsWith('**')
}

function blankMark(node: AnyNode, source: string): Problem {
  const { start, end } = writtenText(node, source)
  const [before = '\n', after = '\n'] = [source[start - 1], source[end]]
  const isSpaced = /\s/.test(before) || /\s/.test(after)
  const fix: Fix = { safe: true, title: 'Remove the marks', edits: [{ start, end, text: isSpaced ? '' : ' ' }] }
  return { at: { start, end }, message: 'Unexpected bold without text', ...(before !== ';' && before !== '*' && { fix }) }
}

/** `**a****b**`: the one bold went over into the other. Elsewhere four asterisks may hide a password. */
function* joined({ start, text }: Written): Generator<Problem> {
  for (const { index } of text.matchAll(/(?<=[^*\\\s])\*{4}(?=[^*\s])/g)) {
    const at = { start: start + index, end: start + index + 4 }
    yield {
      at,
      message: 'Unexpected `****` within bold',
      fix: { safe: true, title: 'Remove the `****`', edits: [{ ...at, text: '' }] },
    }
  }
}

/** `**a rope **`: one side tight, the other not. `2 ** 3 ** 4` is arithmetic, and `**a and **b` are names of arguments. */
function misplaced({ start, text }: Written, source: string): Problem | undefined {
  const parts = text.split('**')
  const [before = '', inner = ''] = parts
  const bold = inner.trim()
  if (parts.length !== 3 || parts.some((part) => /^\*|\*$/.test(part)) || bold.includes('\n') || !/\p{L}/u.test(bold))
    return undefined
  const at = { start: start + before.length, end: start + before.length + inner.length + 4 }
  const [left = '', right = ''] = [source[at.start - 1], source[at.end]]
  const [isTightStart, isTightEnd] = [inner.trimStart() === inner, inner.trimEnd() === inner]
  if (isTightStart === isTightEnd || isWord(left) || isWord(right)) return undefined
  const lead = isTightStart || /^\s?$/.test(left) ? '' : ' '
  const trail = isTightEnd || /^[\s,.)]?$/.test(right) ? '' : ' '
  const edits = [{ ...at, text: `${lead}**${bold}**${trail}` }]
  const fix: Fix = { safe: true, title: `Replace \`**${inner}**\` by \`**${bold}**\``, edits }
  return { at, message: `Unexpected space within \`**${inner.slice(0, 60)}**\`, expected it outside`, fix }
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)
