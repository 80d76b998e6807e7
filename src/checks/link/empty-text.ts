import { defineCheck, type Reference } from '../check.ts'
import { linkLabel } from '../shared/text-link-label.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { titleFix } from '../shared/text-title-fix.ts'
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
    if (node === undefined || label === undefined || label.text !== '' || label.symbols !== undefined) return
    if (url.trim() === '' || !hasOwnWords(reference) || isCaptioned(reference)) return
    if ((node as { title?: string | null }).title?.trim()) return
    const fix = titleFix(reference, label, page.source)
    report({ node, message: `Unexpected link to \`${shownUrl(url)}\` without text`, ...(fix && { fix }) })
  },
})
