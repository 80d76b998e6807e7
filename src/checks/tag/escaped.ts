import { type AnyNode, walk } from '../../tree/walk.ts'
import { defineCheck, type Problem } from '../check.ts'
import { type EscapedTag, escapedBlocks, escapedTags } from '../shared/tag-escaped.ts'

export const escaped = defineCheck({
  id: 'tag/escaped',
  level: 'warning',
  summary: 'The tags of a whole block are escaped with backslashes.',
  why: 'Readers see the tags as text, and what they hold is no block. A tool that copies pages escapes what it takes for text.',
  fix: 'Remove the backslashes; put a sample of a tag in code.',
  bad: '# Harbour\n\n\\{% hint style="warning" %\\}\nNo ferry in a storm.\n\\{% endhint %\\}\n',
  good: '# Harbour\n\n{% hint style="warning" %}\nNo ferry in a storm.\n{% endhint %}\n',
  page({ page: { source }, report }) {
    if (!/\\\{%|\{\\%|%\\\}/.test(source)) return undefined
    const tags: EscapedTag[] = []
    return {
      nodes: { paragraph: (node) => void tags.push(...tagsIn(node, source)) },
      end: () => escapedBlocks(tags).map(problemOf).forEach(report),
    }
  },
})

/** Code shows what it holds on purpose. */
function tagsIn(paragraph: AnyNode, source: string): EscapedTag[] {
  const tags: EscapedTag[] = []
  let at = paragraph.position?.start.offset ?? 0
  walk(paragraph, ({ type, position }) => {
    if (type !== 'inlineCode' && type !== 'inlineMath') return undefined
    tags.push(...escapedTags(source, at, position?.start.offset ?? at))
    at = position?.end.offset ?? at
    return undefined
  })
  return [...tags, ...escapedTags(source, at, paragraph.position?.end.offset ?? at)]
}

function problemOf(tags: readonly EscapedTag[]): Problem {
  const [{ start, end, text } = { start: 0, end: 0, text: '' }] = tags
  return {
    at: { start, end },
    message: `Unexpected backslashes in \`${text}\`, which readers see as text`,
    fix: { safe: false, title: 'Remove the backslashes', edits: tags.map(({ start, end, text }) => ({ start, end, text })) },
  }
}
