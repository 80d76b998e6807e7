import type { Fix } from '../../diagnostics/fix.ts'
import { defineCheck, type Reference } from '../check.ts'
import { type LinkLabel, linkLabel } from '../shared/text-link-label.ts'
import { titleAsSource, titleOfTarget } from '../shared/text-of-target.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { shownUrl } from '../shared/url-web.ts'

/** Images with a caption below them are told by it. */
const isCaptioned = ({ ancestors }: Reference): boolean =>
  ancestors.at(-1)?.type === 'figure' && (ancestors.at(-1)?.children ?? []).some(({ type }) => type === 'caption')

export const emptyText = defineCheck({
  id: 'link/empty-text',
  level: 'error',
  summary: 'A link has no text.',
  why: 'Nobody can see a link without text, and of one that is only an icon or an undescribed image a screen reader says nothing but “link”.',
  fix: 'Write what the link leads to, give the image an alternative text, or remove the link.',
  bad: { 'README.md': '# Garden\n\nLime the beds in autumn: [](soil.md)\n', 'soil.md': '# The soil\n\nDark and crumbly.\n' },
  good: {
    'README.md': '# Garden\n\nLime the beds in autumn: [The soil](soil.md)\n',
    'soil.md': '# The soil\n\nDark and crumbly.\n',
  },
  reference(reference, { report, page }) {
    const { node, url } = reference
    const label = linkLabel(node, page.source)
    if (node === undefined || label === undefined || label.text !== '') return
    if (url.trim() === '' || !hasOwnWords(reference) || isCaptioned(reference)) return
    if ((node as { title?: string | null }).title?.trim()) return
    const fix = fixOf(reference, label, page.source)
    report({ node, message: `Unexpected link to \`${shownUrl(url)}\` without text`, ...(fix && { fix }) })
  },
})

/** The title of the page, after an icon or emoji; a link to its own page most often stands beside the words it should have. */
function fixOf(reference: Reference, { start, end }: LinkLabel, source: string): Fix | undefined {
  const { node, page, resolution } = reference
  if (node?.type !== 'link' || (resolution.type === 'page' && resolution.page === page)) return undefined
  const from = node.position?.start.offset ?? 0
  const title = source[from] === '[' ? titleOfTarget(reference) : undefined
  const text = title === undefined ? undefined : titleAsSource(title, false)
  const children = node.children ?? []
  if (text === undefined || children.some(({ type }) => !/^(?:text|emoji|icon)$/.test(type))) return undefined
  const inner = children.length === 0 ? '' : source.slice(start, end)
  const edit =
    inner.trim() === '' ? { start: from + 1, end: from + 1 + inner.length, text } : { start: end, end, text: ` ${text}` }
  return { safe: false, title: `Write the title \`${title}\``, edits: [edit] }
}
