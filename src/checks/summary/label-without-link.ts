import type { Fix } from '../../diagnostics/fix.ts'
import { allEntries } from '../../space/list-pages.ts'
import { folderOf, pathWithin } from '../../space/path-within.ts'
import { summaryPlaces } from '../../space/summary-places.ts'
import { defineCheck } from '../check.ts'

const pages = { 'README.md': '# Garden\n\nWater in the evening.\n', 'soil.md': '# Soil\n\nDark and crumbly.\n' }

export const labelWithoutLink = defineCheck({
  id: 'summary/label-without-link',
  level: 'warning',
  summary: 'An entry of SUMMARY.md is only text, and has no entries below it, or its text was to be a link.',
  why: 'A label may stand above other entries. Alone it leads nowhere: most often the link was not written as one, and the page is not published.',
  fix: 'Write the entry as a link, without a space between `]` and `(`, or remove it.',
  bad: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil] (soil.md)\n', ...pages },
  good: { 'SUMMARY.md': '# Table of contents\n\n* [Garden](README.md)\n* [Soil](soil.md)\n', ...pages },
  space({ space, summaryFile: file, textOf, report }) {
    const source = file === undefined ? undefined : textOf(file)
    if (file === undefined || source === undefined) return
    const places = summaryPlaces(source)
    for (const { title, line, page, url, generator, children } of allEntries(space.summary)) {
      const at = places.line(line)
      const text = places.text(at)
      // A link without a page has been reported as one.
      const isLabel = page === undefined && url === undefined && generator === undefined && !/\](?:\(.*\)|\[)/.test(text)
      if (!isLabel || title === '' || (children.length > 0 && !namesPage.test(title))) continue
      const split = splitLink(text)
      const meant = split === undefined ? undefined : pathWithin(folderOf(space.config.summary), split.path)
      const isPage = meant !== undefined && space.pages.get(meant)?.listed === false
      const fix: Fix | undefined =
        split && isPage
          ? {
              safe: true,
              title: 'Remove the space',
              edits: [{ start: at.start + split.start, end: at.start + split.end, text: '' }],
            }
          : undefined
      const start = at.start + (/^(?:[*+-]|\d{1,9}[.)])[ \t]+/.exec(text)?.[0].length ?? 0)
      const below = children.length > 0 ? '' : ', which has no entries below it'
      const message = `Cannot find the page of entry \`${title}\`${below}`
      report({ file, place: places.place(line, { start, end: at.end }), message, ...(fix && { fix }) })
    }
  },
})

/** The end of a link that lost a bracket or a parenthesis: `[Soil(soil.md)`, `[Soil](soil.md`. */
const namesPage = /\([^\s()]+\.md\)?$/

/** `[Soil] (soil.md)` is text and brackets. */
function splitLink(text: string): { start: number; end: number; path: string } | undefined {
  const found = /\]([ \t]+)\(([^\s()<>]+)\)$/.exec(text)
  return found === null
    ? undefined
    : { start: found.index + 1, end: found.index + 1 + (found[1] ?? '').length, path: found[2] ?? '' }
}
