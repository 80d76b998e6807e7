import type { Edit, Fix } from '../../diagnostics/fix.ts'
import { defineCheck } from '../check.ts'
import { createOutline, type OutlineHeading } from '../shared/head-outline.ts'
import { markerOf, shiftHeading } from '../shared/head-shift.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

export const skippedLevel = defineCheck({
  id: 'head/skipped-level',
  level: 'warning',
  summary: 'A heading is more than one level below the one before it.',
  why: 'Those who move through a page by its headings take the missing level for a part that they have overlooked.',
  fix: 'Give the heading, and all that stands under it, the next level. GitBook publishes the same anchors for `##`, `###` and `####`.',
  bad: '# Phare\n\nLa lampe éclaire la baie.\n\n### Entretien\n\nNettoyer la lentille.\n\n#### Outils\n\nUn chiffon doux.\n',
  good: '# Phare\n\nLa lampe éclaire la baie.\n\n## Entretien\n\nNettoyer la lentille.\n\n### Outils\n\nUn chiffon doux.\n',
  page({ report, page, isInclude }) {
    const outline = createOutline(isInclude ? 0 : 1)
    return {
      nodes: {
        heading: (node, ancestors) => !isEmptyHeading(node) && outline.add(node, ancestors),
        include: (_, ancestors) => outline.forget(ancestors),
      },
      end() {
        const fixes = fixesOf(outline.headings, page.source)
        for (const { node, depth, skipped, group } of outline.headings) {
          if (skipped === undefined) continue
          const message = `Unexpected heading of level ${depth} after one of level ${skipped}, expected level ${skipped + 1}`
          const fix = fixes.get(group)
          fixes.delete(group)
          report({ at: markerOf(node, page.source), message, ...(fix && { fix }) })
        }
      },
    }
  },
})

/** One fix for all headings that are moved together, with the first of them: half of it would make another skip. */
function fixesOf(headings: readonly OutlineHeading[], source: string): Map<number, Fix> {
  const groups = new Map<number, OutlineHeading[]>()
  for (const heading of headings) {
    if (heading.better === heading.depth) continue
    const moved = groups.get(heading.group)
    if (moved === undefined) groups.set(heading.group, [heading])
    else moved.push(heading)
  }
  return new Map(
    [...groups].flatMap(([group, moved]) => {
      const fix = fixOf(moved, source)
      return fix === undefined ? [] : [[group, fix] as const]
    }),
  )
}

function fixOf(moved: readonly OutlineHeading[], source: string): Fix | undefined {
  const edits: Edit[] = []
  for (const { node, better } of moved) {
    const shift = shiftHeading(node, source, better)
    if (shift === undefined) return undefined
    edits.push(...shift)
  }
  const title = moved.length === 1 ? 'Raise the heading' : `Raise the heading and ${moved.length - 1} that follow`
  return { safe: !moved.some(getsAnchor), title, edits }
}

/** From level 5 to 4 a heading gets an anchor, whose id another one may have by now. */
const getsAnchor = ({ node, depth, better }: OutlineHeading): boolean => depth > 4 && better <= 4 && node.data?.id === undefined
