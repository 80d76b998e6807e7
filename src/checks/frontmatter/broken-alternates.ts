import type { Edit } from '../../diagnostics/fix.ts'
import { placeAt } from '../../space/place.ts'
import type { Page } from '../../space/space.ts'
import { defineCheck, type Reference } from '../check.ts'
import { type FrontLine, frontLines, withInner, withoutLines } from '../shared/yaml-front-lines.ts'

export const brokenAlternates = defineCheck({
  id: 'frontmatter/broken-alternates',
  level: 'warning',
  summary: 'A page under `metaLinks` does not exist.',
  why: 'Search engines are told that the page stands elsewhere too, at an address that leads nowhere.',
  fix: 'Write the page or the address that is meant, or remove the line.',
  bad: '---\ndescription: Two beds for herbs\nmetaLinks:\n  alternates:\n    - /broken/pages/m4rsh\n---\n\n# Beds\n\nBoth face south.\n',
  good: '---\ndescription: Two beds for herbs\n---\n\n# Beds\n\nBoth face south.\n',
  page({ page, report }) {
    if (page.frontMatter.metaLinks === undefined) return undefined
    const all: Reference[] = []
    return {
      reference: (reference) => reference.kind === 'alternate' && all.push(reference),
      end() {
        const broken = all.filter(isBroken)
        if (broken.length === 0) return
        const lines = frontLines(page)
        const free = linesOfLinks(lines)
        for (const { url, place } of broken) {
          const at = free.findIndex(({ value }) => value === url)
          const [line] = at === -1 ? [] : free.splice(at, 1)
          const edits = line === undefined ? [] : removal(line, broken.length === all.length, lines, page)
          report({
            message: `Cannot find alternate page \`${url.slice(0, 200)}\``,
            ...(line ? { place: placeAt(page.source, line.valueStart, line.valueEnd) } : place && { place }),
            ...(edits.length > 0 && { fix: { safe: true, title: 'Remove the alternate page', edits } }),
          })
        }
      },
    }
  },
})

/** Pages above the repository may well exist: nobody can look. */
const isBroken = ({ resolution }: Reference): boolean => resolution.type === 'broken' && resolution.reason !== 'outside-space'

function linesOfLinks(lines: readonly FrontLine[]): FrontLine[] {
  const top = lines.find(({ key, indent }) => key === 'metaLinks' && indent === 0)
  return top === undefined ? [] : withInner(lines, top).slice(1)
}

/** When no link is left, `metaLinks` goes as a whole. */
function removal(line: FrontLine, isAll: boolean, lines: readonly FrontLine[], page: Page): Edit[] {
  const top = lines.find(({ key, indent }) => key === 'metaLinks' && indent === 0)
  return withoutLines(page, lines, isAll && top !== undefined ? withInner(lines, top) : [line])
}
