import type { Fix } from '../../diagnostics/fix.ts'
import { allEntries } from '../../space/list-pages.ts'
import type { SummaryEntry } from '../../space/space.ts'
import { summaryPlaces } from '../../space/summary-places.ts'
import { defineCheck } from '../check.ts'

const pages = {
  'README.md': '# Garden\n\nWater in the evening.\n',
  'soil.md': '# Soil\n\nDark and crumbly.\n\n## Lime\n\nA handful in autumn.\n',
}

export const anchorEntry = defineCheck({
  id: 'summary/anchor-entry',
  level: 'warning',
  summary: 'An entry of SUMMARY.md leads to a section that is not there, or to a section of a page without an entry of its own.',
  why: 'An entry with a fragment is a link, not a page: GitBook publishes only pages that have an entry without one, and a fragment that no heading has leads to the top.',
  fix: 'Write the id of a heading of that page, and list the page itself.',
  bad: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n  * [Lime](soil.md#limes)\n', ...pages },
  good: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n  * [Lime](soil.md#lime)\n', ...pages },
  space({ space, summaryFile: file, textOf, resolve, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    const places = summaryPlaces(source)
    for (const entry of allEntries(space.summary)) {
      const page = space.pages.get(entry.page ?? '')
      if (page === undefined || entry.fragment === undefined) continue
      const at = fragmentPlace(entry, places.text(places.whole(entry.line)), places.whole(entry.line).start)
      const place = places.place(entry.line, at ?? places.line(entry.line))
      if (!page.listed) {
        report({ file, place, message: `Unexpected section of \`${page.path}\`, expected an entry for the page first` })
        continue
      }
      const found = resolve(`#${entry.fragment}`, 'summary', page)
      if (found.type !== 'page' || (found.anchor !== undefined && found.approximate === undefined)) continue
      const meant = found.anchor?.id
      const message = `Cannot find heading \`#${entry.fragment}\` on \`${page.path}\`${meant === undefined ? '' : `; did you mean \`#${meant}\``}`
      report({ file, place, message, ...(at && meant !== undefined && { fix: replacing(at, entry.fragment, meant) }) })
    }
  },
})

function fragmentPlace({ fragment = '' }: SummaryEntry, line: string, from: number): { start: number; end: number } | undefined {
  const at = line.lastIndexOf(`#${fragment}`)
  return at === -1 ? undefined : { start: from + at + 1, end: from + at + 1 + fragment.length }
}

const replacing = (at: { start: number; end: number }, from: string, to: string): Fix => ({
  safe: true,
  title: `Replace \`#${from}\` by \`#${to}\``,
  edits: [{ ...at, text: to }],
})
