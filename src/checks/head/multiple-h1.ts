import type { Fix } from '../../diagnostics/fix.ts'
import { gitbookSlug } from '../../space/slug.ts'
import type { Page } from '../../space/space.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { depthOf, markerOf, shiftHeading } from '../shared/head-shift.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

/** Headings in these are not part of the page's own outline. */
const apart = new Set(['blockquote', 'dataCell', 'footnoteDefinition', 'hint', 'step', 'tableCell', 'update'])

export const multipleH1 = defineCheck({
  id: 'head/multiple-h1',
  level: 'warning',
  summary: 'A page has more than one heading of level 1.',
  why: 'The first is the title of the page; others beside it break the outline, and whether they have an anchor is not certain.',
  fix: 'Move the heading, and all that stands under it, down by a level.',
  bad: '# Kitchen\n\nThe stove is lit.\n\n# Pantry\n\nFlour and salt.\n\n## Shelves\n\nThree of oak.\n',
  good: '# Kitchen\n\nThe stove is lit.\n\n## Pantry\n\nFlour and salt.\n\n### Shelves\n\nThree of oak.\n',
  page({ report, page, isInclude }) {
    if (isInclude) return undefined
    const headings: AnyNode[] = []
    const titles: number[] = []
    return {
      nodes: {
        heading(node, ancestors) {
          if (isEmptyHeading(node)) return
          if (depthOf(node) === 1 && !ancestors.some(({ type }) => apart.has(type))) titles.push(headings.length)
          headings.push(node)
        },
      },
      end() {
        const [first, ...others] = titles
        if (first === undefined) return
        const sections = others.map((at, index) => headings.slice(at, others[index + 1]))
        const second = sections[0]?.[0]
        if (second === undefined) return
        const fix = fixOf(sections, page)
        const what = sections.length === 1 ? 'second heading' : `${sections.length} further headings`
        const message = `Unexpected ${what} of level 1, expected level 2`
        report({ at: markerOf(second, page.source), message, ...(fix && { fix }) })
      },
    }
  },
})

/** Of all other headings, with and without their numbers: `tides-1` speaks of `tides`. */
function takenIds(page: Page, sections: readonly AnyNode[][]): ReadonlySet<string> {
  const own = new Set(sections.map(([heading]) => heading?.position?.start.line))
  const others = page.anchors().filter(({ line }) => !own.has(line))
  return new Set(others.flatMap(({ id }) => [id, id.replace(/-\d{1,9}$/, '')]))
}

function fixOf(sections: readonly AnyNode[][], page: Page): Fix | undefined {
  const taken = takenIds(page, sections)
  const edits = sections.flatMap((section) => editsOf(section, taken, page.source) ?? [])
  const title = `Move the ${sections.length === 1 ? 'section' : 'sections'} down by a level`
  return edits.length === 0 ? undefined : { safe: false, title, edits }
}

/** None when an anchor that others may link to would go or be renumbered. */
function editsOf(section: readonly AnyNode[], taken: ReadonlySet<string>, source: string): Fix['edits'] | undefined {
  if (section.some((node) => depthOf(node) >= 4) || skips(section) || isTaken(section[0] as AnyNode, taken)) return undefined
  const edits = section.map((node) => shiftHeading(node, source, depthOf(node) + 1))
  return edits.includes(undefined) ? undefined : edits.flatMap((each) => each ?? [])
}

const skips = (section: readonly AnyNode[]): boolean =>
  section.some((node, index) => index > 0 && depthOf(node) > depthOf(section[index - 1] as AnyNode) + 1)

const isTaken = (heading: AnyNode, taken: ReadonlySet<string>): boolean =>
  heading.data?.id === undefined && taken.has(gitbookSlug(plainText(heading)))
