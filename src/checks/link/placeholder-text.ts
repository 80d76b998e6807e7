import { isLostText } from '../../space/generated-text.ts'
import type { ReferenceKind } from '../../space/reference.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type Reference } from '../check.ts'
import { linkText, plainTitle } from '../shared/link-title.ts'

const kinds = new Set<ReferenceKind>(['button', 'content-ref', 'link', 'mention'])

export const placeholderText = defineCheck({
  id: 'link/placeholder-text',
  level: 'error',
  summary: 'The text of a link only says that its target was lost.',
  why: 'GitBook had written “Broken link” there; the target is right again, and readers still see those words.',
  fix: 'Write the title of the page, or what the sentence needs.',
  bad: { 'README.md': '# Jardin\n\nChauler comme dans [Lien cassé](sol.md).\n', 'sol.md': '# Le sol\n\nSombre et meuble.\n' },
  good: { 'README.md': '# Jardin\n\nChauler comme dans [Le sol](sol.md).\n', 'sol.md': '# Le sol\n\nSombre et meuble.\n' },
  reference(reference, { report }) {
    const { kind, node, resolution } = reference
    // A target that is lost as well has been reported: one fault, one finding.
    if (!kinds.has(kind) || node === undefined || resolution.type === 'broken') return
    const text = linkText(reference)
    if (text === '' || !isLostText(text) || text.includes('://')) return
    const title = titleOf(reference)
    if (title !== undefined && plainTitle(title) === plainTitle(text)) return
    const at = placeOfText(reference, text)
    const fix =
      at && title && plain(title) ? { safe: false, title: `Write \`${title}\``, edits: [{ ...at, text: title }] } : undefined
    report({
      message: `Unexpected link text \`${text}\`, expected what it leads to`,
      ...(at ? { at } : { node }),
      ...(fix && { fix }),
    })
  },
})

function titleOf({ resolution }: Reference): string | undefined {
  if (resolution.type !== 'page') return undefined
  return resolution.anchor?.text || resolution.page.title
}

/** Nothing that Markdown, a tag or a table would read as more than text. */
const plain = (title: string): boolean => /^[\p{L}\p{N} ,.’'–-]{1,100}$/u.test(title)

function placeOfText({ node, page }: Reference, text: string): { start: number; end: number } | undefined {
  const { start, end } = (node as AnyNode).position ?? {}
  const found = page.source.indexOf(text, start?.offset ?? 0)
  return start === undefined || found === -1 || found + text.length > (end?.offset ?? 0)
    ? undefined
    : { start: found, end: found + text.length }
}
