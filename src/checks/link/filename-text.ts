import type { Fix } from '../../diagnostics/fix.ts'
import { decodePercent, splitUrl } from '../../space/url-parts.ts'
import { defineCheck, type Reference } from '../check.ts'
import { titleAsSource, titleOfTarget } from '../shared/text-of-target.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'

export const filenameText = defineCheck({
  id: 'link/filename-text',
  level: 'warning',
  summary: 'The text of a link is the file name of its page.',
  why: 'Readers know pages by their titles; the files that they are written in are no concern of theirs, and change.',
  fix: 'Write the title of the page, or words of the sentence.',
  bad: {
    'README.md': '# Harbour\n\nBefore you leave, read [rules/tides.md](rules/tides.md).\n',
    'rules/tides.md': '# Tides and currents\n\nThe flood begins at noon.\n',
  },
  good: {
    'README.md': '# Harbour\n\nBefore you leave, read [Tides and currents](rules/tides.md).\n',
    'rules/tides.md': '# Tides and currents\n\nThe flood begins at noon.\n',
  },
  reference(reference, { report, page }) {
    const { node, resolution } = reference
    const [only, ...others] = node?.type === 'link' ? (node.children ?? []) : []
    if (node === undefined || resolution.type !== 'page' || only?.type !== 'text' || others.length > 0) return
    const text = only.value?.trim() ?? ''
    if (!isFileName(text, reference) || !hasOwnWords(reference)) return
    const title = titleOfTarget(reference)
    const fix = title === undefined ? undefined : fixOf(only.position, text, title, page.source, node.position?.start.offset)
    const message = `Unexpected file name \`${text}\` as the text of a link, expected words`
    report({ node: only.position ? only : node, message, ...(fix && { fix }) })
  },
})

/** `soil.md` for `beds/soil.md#lime`, or the path as it is written. */
function isFileName(text: string, { url }: Reference): boolean {
  const path = decodePercent(splitUrl(url).path)
  const folder = `/${path.replace(/\/(?:README\.md)?$/i, '')}`
  if (/[-_]/.test(text) && folder.endsWith(`/${text}`)) return true
  if (!/\.md(?:#|$)|\//.test(text) || /\s|:\/\//.test(text)) return false
  return text === path || text === decodePercent(url) || (/\.md$/i.test(text) && path.endsWith(`/${text}`))
}

function fixOf(
  position: NonNullable<Reference['place']> | undefined,
  text: string,
  title: string,
  source: string,
  from: number | undefined,
): Fix | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined || from === undefined || title === text) return undefined
  const isWritten = source.slice(start, end).replaceAll('\\', '').trim() === text
  const replacement = isWritten ? titleAsSource(title, source[from] === '<') : undefined
  if (replacement === undefined) return undefined
  return { safe: true, title: `Write the title \`${title}\``, edits: [{ start, end, text: replacement }] }
}
