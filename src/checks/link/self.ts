import type { Fix } from '../../diagnostics/fix.ts'
import { isOfEditor } from '../../space/gitbook-urls.ts'
import type { ReferenceKind } from '../../space/reference.ts'
import { defineCheck, type Reference } from '../check.ts'
import { placeOf } from '../shared/link-place.ts'

const kinds = new Set<ReferenceKind>(['button', 'card-target', 'content-ref', 'link', 'mention'])

export const self = defineCheck({
  id: 'link/self',
  level: 'warning',
  summary: 'A page links to itself.',
  why: 'The reader follows the link and is where they were; most often another page was meant.',
  fix: 'Link the page that was meant, a heading of this one, or remove the link.',
  bad: '# Soil\n\nLime [the soil](README.md) in autumn.\n',
  good: '# Soil\n\nLime the soil in autumn.\n',
  reference(reference, { isInclude, page, report }) {
    const { kind, resolution, url } = reference
    if (isInclude || resolution.type !== 'page' || resolution.page !== page || resolution.redirected) return
    // An address with a fragment leads to a part of the page; `#` and `?tab=` may be meant.
    if (!kinds.has(kind) || /[#?]/.test(url) || isInMenu(reference) || isOfEditor(url)) return
    const fix = unwrap(reference)
    report({ message: `Unexpected link to \`${url}\`, the page it stands on`, ...placeOf(reference), ...(fix && { fix }) })
  },
})

/** A list or a row of cards that leads to all pages of a part, this one among them: many spaces repeat it on each. */
function isInMenu({ ancestors, kind, node }: Reference): boolean {
  if (kind === 'card-target') return (ancestors.find(({ type }) => type === 'cards')?.children?.length ?? 0) > 2
  const [list, item, paragraph] = ancestors.slice(-3)
  const isAlone = paragraph?.children?.length === 1 || ancestors.at(-1)?.type === 'listItem'
  return list?.type === 'list' && item?.type === 'listItem' && (list.children?.length ?? 0) > 1 && isAlone && node !== undefined
}

/** The text stays where the link was. */
function unwrap({ node, page }: Reference): Fix | undefined {
  const [start, end] = [node?.position?.start.offset, node?.position?.end.offset]
  const from = node?.children?.at(0)?.position?.start.offset
  const to = node?.children?.at(-1)?.position?.end.offset
  if (node?.type !== 'link' || start === undefined || end === undefined || from === undefined || to === undefined)
    return undefined
  if (page.source[start] !== '[' || from !== start + 1 || page.source[to] !== ']') return undefined
  return { safe: false, title: 'Keep the text without the link', edits: [{ start, end, text: page.source.slice(from, to) }] }
}
