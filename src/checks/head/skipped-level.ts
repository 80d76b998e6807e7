import type { Edit, Fix } from '../../diagnostics/fix.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { createOutline, type OutlineHeading } from '../shared/head-outline.ts'
import { markerOf, shiftHeading } from '../shared/head-shift.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

/** In any spelling, or in what is included again: `# x`, `<h2>`, a line of `=` or `-` below a text. */
const mayBeHeading = /^[ \t>*+-]*#|^[ \t>]*(?:=+|-+)[ \t]*$|<h[1-6]|\{%-?\s*include/im

export const skippedLevel = defineCheck({
  id: 'head/skipped-level',
  level: 'warning',
  summary: 'A heading is more than one level below the one before it.',
  why: 'Those who move through a page by its headings take the missing level for a part that they have overlooked.',
  fix: 'Give the heading, and all that stands under it, the next level. GitBook publishes the same anchors for `##`, `###` and `####`.',
  bad: '# Phare\n\nLa lampe éclaire la baie.\n\n### Entretien\n\nNettoyer la lentille.\n\n#### Outils\n\nUn chiffon doux.\n',
  good: '# Phare\n\nLa lampe éclaire la baie.\n\n## Entretien\n\nNettoyer la lentille.\n\n### Outils\n\nUn chiffon doux.\n',
  page(context) {
    const { report, page, isInclude } = context
    const outline = createOutline(isInclude ? 0 : 1)
    return {
      nodes: {
        heading: (node, ancestors) => !isEmptyHeading(node) && outline.add(node, ancestors),
        include: (node, ancestors) => mayHoldHeadings(node, context) && outline.forget(ancestors),
      },
      end() {
        const fixes = fixesOf(outline.headings, page.source)
        for (const alike of alikeOf(outline.headings)) {
          const [{ node }] = alike
          const own = alike.flatMap(({ group }) => fixes.get(group) ?? [])
          for (const { group } of alike) fixes.delete(group)
          const fix = merged(own)
          report({ at: markerOf(node, page.source), message: messageOf(alike), ...(fix && { fix }) })
        }
      },
    }
  },
})

/** Of content that is not there, or that includes more, nobody knows. */
function mayHoldHeadings({ attributes }: AnyNode, { page, resolve, space }: PageContext): boolean {
  const found = resolve(attributes?.src ?? '', 'include', page)
  const content = found.type === 'asset' ? space.includes.get(found.file) : undefined
  return content === undefined || mayBeHeading.test(content.source.slice(content.bodyStart))
}

type Skip = OutlineHeading & { skipped: number; expected: number }

const isSkip = (heading: OutlineHeading): heading is Skip => heading.skipped !== undefined

/** Each for itself, but for the first headings of blocks: every tab of a page begins like the one before it. */
function alikeOf(headings: readonly OutlineHeading[]): [Skip, ...Skip[]][] {
  const groups = new Map<string, [Skip, ...Skip[]]>()
  for (const [index, heading] of headings.entries()) {
    if (!isSkip(heading)) continue
    const { firstOf, skipped, expected, depth } = heading
    const key = firstOf === undefined ? `${index}` : `${firstOf} ${skipped} ${expected} ${depth}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [heading])
    else known.push(heading)
  }
  return [...groups.values()]
}

const blocks: Readonly<Record<string, string>> = { column: 'a column', expandable: 'an expandable block', tab: 'a tab' }

function messageOf([{ depth, skipped, expected, firstOf }, ...others]: readonly [Skip, ...Skip[]]): string {
  const where =
    firstOf === undefined
      ? `after one of level ${skipped}`
      : `first in ${blocks[firstOf] ?? 'a block'} below one of level ${skipped}`
  const times = others.length === 0 ? '' : ` (${others.length + 1} times on this page)`
  return `Unexpected heading of level ${depth} ${where}, expected level ${expected}${times}`
}

function merged(fixes: readonly Fix[]): Fix | undefined {
  const [first, ...others] = fixes
  if (first === undefined || others.length === 0) return first
  const edits = fixes.flatMap((fix) => fix.edits)
  return { safe: fixes.every(({ safe }) => safe), title: `Raise ${edits.length} headings`, edits }
}

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
