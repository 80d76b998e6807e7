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
  const placed = placeAnchors(page.parse().tree).flatMap(({ node, anchor }): Placed[] => {
    const wanted = written.get(node) ?? (anchor.explicit ? undefined : gitbookSlug(anchor.text))
    return wanted === undefined || !kinds.has(anchor.kind) ? [] : [{ node, anchor, wanted }]
  })
  const firsts = new Map<string, Placed>()
  for (const each of placed) {
    const first = firsts.get(each.wanted) ?? ownerOf(each, placed)
    if (first === undefined) firsts.set(each.wanted, each)
    else if (isEmptyHeading(each.node)) continue
    else if (each.anchor.explicit) report(collision(each, first, page, freeId(each, placed)))
    else if (first.anchor.explicit && gitbookSlug(first.anchor.text) !== first.wanted) report(stolen(first, each, page))
  }
}

/** The heading whose id was numbered, and is what this one says of itself. */
const ownerOf = ({ anchor, wanted }: Placed, placed: readonly Placed[]): Placed | undefined =>
  anchor.explicit && anchor.id !== wanted ? placed.find((other) => other.anchor.id === wanted) : undefined

/** The one that GitBook publishes, unless another heading would have it then. */
function freeId(each: Placed, placed: readonly Placed[]): string {
  const others = placed.filter((other) => other !== each)
  const taken = new Set(others.flatMap(({ anchor, wanted }) => [anchor.id, wanted]))
  if (!taken.has(each.anchor.id)) return each.anchor.id
  let number = 2
  while (taken.has(`${each.wanted}-${number}`)) number++
  return `${each.wanted}-${number}`
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
