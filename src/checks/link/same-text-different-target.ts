import { defineCheck, type Reference } from '../check.ts'
import { linkLabel } from '../shared/text-link-label.ts'
import { hasOwnWords } from '../shared/text-own-words.ts'
import { isVague } from '../shared/text-vague.ts'
import { shownUrl } from '../shared/url-web.ts'

/** Optional: tables with a “Source” in every row, and names that are also the names of several pages, are sound. */
export const sameTextDifferentTarget = defineCheck({
  id: 'link/same-text-different-target',
  level: 'info',
  isOptional: true,
  summary: 'Links of one page have the same text and lead to different places.',
  why: 'In a list of links, as screen readers make it, nobody can tell which is which.',
  fix: 'Let each text say what is different about its target.',
  bad: '# Harbour\n\nIn summer look at the [timetable](https://ferry.example/summer), in winter at the [timetable](https://ferry.example/winter).\n',
  good: '# Harbour\n\nLook at the [summer timetable](https://ferry.example/summer) or the [winter timetable](https://ferry.example/winter).\n',
  page: ({ report, page }) => {
    const first = new Map<string, Reference>()
    return {
      reference(reference) {
        const label = linkLabel(reference.node, page.source)
        if (label === undefined || label.text === '' || isVague(label.text) || !hasOwnWords(reference)) return
        const known = first.get(label.text.toLowerCase())
        if (known === undefined) return void first.set(label.text.toLowerCase(), reference)
        if (targetOf(known) === targetOf(reference)) return
        const message = `Unexpected link text \`${shownUrl(label.text)}\`, which leads to \`${shownUrl(known.url)}\` elsewhere on the page`
        const related = { message: 'the first link with this text', file: page.file, ...(known.place && { place: known.place }) }
        return report({ at: { start: label.start, end: label.end }, message, related: [related] })
      },
    }
  },
})

function targetOf({ resolution, url }: Reference): string {
  if (resolution.type === 'page') return `${resolution.page.path}#${resolution.anchor?.id ?? resolution.fragment ?? ''}`
  return url.replace(/^https?:/i, '').replace(/\/$/, '')
}
