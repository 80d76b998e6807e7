import { updateTags } from '../../blocks/update.ts'
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck, type Problem } from '../check.ts'
import { openerOf, type Span } from '../shared/tag-opener.ts'

export const undeclaredTag = defineCheck({
  id: 'tag/undeclared-tag',
  level: 'warning',
  summary: 'A page or an update has a tag that `.gitbook/tags.yaml` does not declare.',
  why: 'GitBook shows tags by the label that is declared for them: one that is not declared is not shown, and no filter finds it.',
  fix: 'Write a tag that is declared, or declare it in `.gitbook/tags.yaml`.',
  bad: {
    'README.md':
      '# News\n\n{% updates format="full" %}\n{% update date="2026-03-21" tags="sedes" %}\n## Beans\n\nThe first ones are up.\n{% endupdate %}\n{% endupdates %}\n',
    '.gitbook/tags.yaml': '- tag: seeds\n  label: Seeds\n',
  },
  good: {
    'README.md':
      '# News\n\n{% updates format="full" %}\n{% update date="2026-03-21" tags="seeds" %}\n## Beans\n\nThe first ones are up.\n{% endupdate %}\n{% endupdates %}\n',
    '.gitbook/tags.yaml': '- tag: seeds\n  label: Seeds\n',
  },
  page({ page, space, report }) {
    if (space.tags.length === 0) return undefined
    const declared = space.tags.map(({ tag }) => tag)
    for (const tag of tagsOf(page)) if (!declared.includes(tag)) report(problemOf(tag, declared, inFrontMatter(page, tag)))
    return {
      nodes: {
        update(node) {
          const written = openerOf(node, page.source)?.attributes?.find(({ name }) => name === 'tags')
          for (const tag of updateTags(node.attributes?.tags)) {
            if (declared.includes(tag)) continue
            const at = written && within(written.value, tag, written.at.start)
            report(
              problemOf(
                tag,
                declared,
                at ?? { start: node.position?.start.offset ?? 0, end: node.position?.start.offset ?? 0 },
                !!at,
              ),
            )
          }
        },
      },
    }
  },
})

/** A list of slugs, or of maps with a slug. */
function tagsOf({ frontMatter: { tags } }: Page): string[] {
  if (!Array.isArray(tags)) return []
  return tags.flatMap((each: unknown) => {
    const tag = typeof each === 'object' && each !== null ? (each as { tag?: unknown }).tag : each
    return typeof tag === 'string' ? [tag] : []
  })
}

function problemOf(tag: string, declared: readonly string[], at: Span, isExact = at.end > at.start): Problem {
  const meant = didYouMean(tag, declared)
  const message = `Cannot find tag \`${tag}\` in \`.gitbook/tags.yaml\`${orMeant(meant)}`
  if (meant === undefined || !isExact) return { at, message }
  return { at, message, fix: { safe: false, title: `Write \`${meant}\``, edits: [{ ...at, text: meant }] } }
}

function inFrontMatter({ source, bodyStart }: Page, tag: string): Span {
  const head = source.slice(0, bodyStart)
  const from = head.search(/^tags\s{0,8}:/m)
  return (from === -1 ? undefined : within(head.slice(from), tag, from)) ?? { start: 0, end: 0 }
}

/** The word in a list of words, not in a longer one. */
function within(text: string, word: string, offset: number): Span | undefined {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const isWord = !/[\w-]/.test(text[at - 1] ?? ' ') && !/[\w-]/.test(text[at + word.length] ?? ' ')
    if (isWord) return { start: offset + at, end: offset + at + word.length }
  }
  return undefined
}
