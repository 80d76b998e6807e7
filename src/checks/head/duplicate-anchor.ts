import type { Related } from '../../diagnostics/diagnostic.ts'
import { placeAnchors } from '../../space/anchors.ts'
import { gitbookSlug } from '../../space/slug.ts'
import type { Anchor, Page } from '../../space/space.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck, type PageContext } from '../check.ts'
import { idSpans } from '../shared/head-id.ts'
import { isEmptyHeading } from '../shared/head-text.ts'

interface Placed {
  node: AnyNode
  anchor: Anchor
  /** As the author wrote it, or as it follows from the text. */
  wanted: string
}

const kinds = new Set(['anchor', 'heading'])

export const duplicateAnchor = defineCheck({
  id: 'head/duplicate-anchor',
  level: 'error',
  summary: 'A heading carries the id of another one on the page.',
  why: 'All links with that id lead to the first; GitBook gives the second another id, which nobody has written down.',
  fix: 'Give the second an id of its own; GitBook publishes it with a number at its end already.',
  bad: '# Harbour\n\n## Tides <a href="#tides" id="tides"></a>\n\nTwice a day.\n\n## Moon <a href="#tides" id="tides"></a>\n\nOnce a month.\n',
  good: '# Harbour\n\n## Tides <a href="#tides" id="tides"></a>\n\nTwice a day.\n\n## Moon <a href="#tides-1" id="tides-1"></a>\n\nOnce a month.\n',
  page(context) {
    const { page } = context
    const written = new Map<AnyNode, string>()
    const add = (node: AnyNode, id: string | undefined, ancestors: readonly AnyNode[]): void => {
      if (id && !ancestors.some(({ type }) => type === 'conditional')) written.set(node, id)
    }
    return {
      nodes: {
        anchor: (node, ancestors) => add(node, node.attributes?.id, ancestors),
        heading: (node, ancestors) => add(node, node.data?.id, ancestors),
      },
      end() {
        if (mayCollide(page, written)) reportCollisions(context, written)
      },
    }
  },
})

/** Quick: whether any id was numbered that was written without, or because of one that was written. */
function mayCollide(page: Page, written: ReadonlyMap<AnyNode, string>): boolean {
  if (written.size === 0) return false
  const ids = new Set(written.values())
  return ids.size < written.size || page.anchors().some(({ id }) => ids.has(id.replace(/-\d{1,9}$/, '')) && !ids.has(id))
}

function reportCollisions({ page, report }: PageContext, written: ReadonlyMap<AnyNode, string>): void {
  const placed = placeAnchors(page.parse().tree, (url) => page.mentionText?.(url)).flatMap(({ node, anchor }): Placed[] => {
    const wanted = written.get(node) ?? (anchor.explicit ? undefined : gitbookSlug(anchor.text))
    return wanted === undefined || !kinds.has(anchor.kind) ? [] : [{ node, anchor, wanted }]
  })
  const firsts = new Map<string, Placed>()
  const published = firstWith(placed, ({ anchor }) => anchor.id)
  const freeId = createFreeId(placed)
  for (const each of placed) {
    const first = firsts.get(each.wanted) ?? ownerOf(each, published)
    if (first === undefined) firsts.set(each.wanted, each)
    else if (isEmptyHeading(each.node)) continue
    else if (each.anchor.explicit) report(collision(each, first, page, freeId(each)))
    else if (first.anchor.explicit && gitbookSlug(first.anchor.text) !== first.wanted) report(stolen(first, each, page))
  }
}

function countBy(placed: readonly Placed[], idOf: (each: Placed) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of placed) counts.set(idOf(each), (counts.get(idOf(each)) ?? 0) + 1)
  return counts
}

function firstWith(placed: readonly Placed[], idOf: (each: Placed) => string): Map<string, Placed> {
  const first = new Map<string, Placed>()
  for (const each of placed) if (!first.has(idOf(each))) first.set(idOf(each), each)
  return first
}

/** The heading whose id was numbered, and is what this one says of itself. */
const ownerOf = ({ anchor, wanted }: Placed, published: ReadonlyMap<string, Placed>): Placed | undefined =>
  anchor.explicit && anchor.id !== wanted ? published.get(wanted) : undefined

/** The one that GitBook publishes, unless another heading would have it then. */
function createFreeId(placed: readonly Placed[]): (each: Placed) => string {
  const wanted = new Set(placed.map((each) => each.wanted))
  const published = countBy(placed, ({ anchor }) => anchor.id)
  const isTaken = (id: string): boolean => wanted.has(id) || published.has(id)
  const last = new Map<string, number>()
  return (each) => {
    if (!wanted.has(each.anchor.id) && published.get(each.anchor.id) === 1) return each.anchor.id
    let number = last.get(each.wanted) ?? 2
    while (isTaken(`${each.wanted}-${number}`)) number++
    last.set(each.wanted, number + 1)
    return `${each.wanted}-${number}`
  }
}

function collision({ node, anchor, wanted }: Placed, first: Placed, page: Page, free: string) {
  const { id, all } = idSpans(node, wanted, page.source)
  const place = first.node.position
  const related: Related[] = [{ message: `the first with this id`, file: page.file, ...(place && { place }) }]
  const edits = all.map((span) => ({ ...span, text: free }))
  const fix = { safe: free === anchor.id, title: `Replace \`${wanted}\` by \`${free}\``, edits }
  return {
    ...(id === undefined ? { node } : { at: id }),
    message: `Unexpected id \`${wanted}\`, which another heading of this page has already`,
    ...{ related, ...(id !== undefined && free !== wanted && { fix }) },
  }
}

/** Told to go by a guess only: links may mean the one or the other. */
function stolen({ node, wanted }: Placed, owner: Placed, page: Page) {
  const place = owner.node.position
  const { id } = idSpans(node, wanted, page.source)
  return {
    ...(id === undefined ? { node } : { at: id }),
    message: `Unexpected id \`${wanted}\`, which is that of the heading \`${owner.anchor.text}\``,
    related: [{ message: `it is published as \`${owner.anchor.id}\` now`, file: page.file, ...(place && { place }) }],
  }
}
