/**
 * What is wrong with the fragment of a reference to a page.
 *
 *     #modules--features, on a page with “Modules & Features”   →   style: in GitHub’s spelling
 *     #old-name                                                 →   dead
 *     #garden, on the page “Garden”                             →   title: it has no anchor, nor have the deepest headings
 */
import { letters } from '../../space/anchor-letters.ts'
import { nearAnchor } from '../../space/near-anchor.ts'
import type { Resolution } from '../../space/reference.ts'
import { possibleSlugs, slugVariants } from '../../space/slug.ts'
import type { Anchor, Page } from '../../space/space.ts'
import { hasUnknownAnchors } from '../../space/unknown-anchors.ts'
import type { Context } from '../check.ts'
import { silentHeading } from './anchor-silent.ts'

export type AnchorFault =
  /** `isCertain`: nothing else can be the id that GitBook publishes. */
  { type: 'style'; anchor: Anchor; isCertain: boolean } | { type: 'dead'; near?: Anchor } | { type: 'title' | 'deep' }

/** Two rules ask for the same one; the answers of the resolver are shared, so they are what is remembered by. */
const known = new WeakMap<Resolution, { fault: AnchorFault | undefined }>()

export function anchorFault(found: Resolution, context: Pick<Context, 'resolve'>): AnchorFault | undefined {
  const answer = known.get(found) ?? { fault: look(found, context) }
  known.set(found, answer)
  return answer.fault
}

function look(found: Resolution, context: Pick<Context, 'resolve'>): AnchorFault | undefined {
  if (found.type !== 'page' || found.fragment === undefined) return undefined
  const { anchor, approximate, fragment, page } = found
  if (anchor !== undefined && approximate === undefined) return undefined
  if (anchor !== undefined && isSpelling(fragment, anchor))
    return { type: 'style', anchor, isCertain: isCertain(anchor) && isOnlyOne(fragment, page) }
  if (hasUnknownAnchors(page, fragment, context.resolve)) return undefined
  const silent = silentHeading(page, fragment)
  if (silent !== undefined) return { type: silent }
  const near = anchor ?? nearAnchor(page, fragment)
  return near === undefined ? { type: 'dead' } : { type: 'dead', near }
}

/** `undefined` is what GitBook makes of a heading without a letter that it can spell: an id that says nothing and may move. */
const isCertain = ({ explicit, id, text }: Anchor): boolean =>
  explicit || (possibleSlugs(text).length === 0 && !/^undefined(?:-\d+)?$/.test(id))

/** The same letters and digits as the heading or its id: the resolver also takes a section by its number alone. */
const isSpelling = (fragment: string, anchor: Anchor): boolean => spellings(anchor).has(letters(fragment))

function spellings({ id, otherId = '', text }: Anchor): ReadonlySet<string> {
  const all = new Set([id, otherId, text, ...slugVariants(text)].map(letters))
  all.delete('')
  return all
}

/** How many places of a page each spelling may mean. */
const shared = new WeakMap<Page, ReadonlyMap<string, number>>()

/** Where two headings are spelt alike, nobody can tell which of them was meant. */
function isOnlyOne(fragment: string, page: Page): boolean {
  const counts = shared.get(page) ?? countSpellings(page)
  shared.set(page, counts)
  return counts.get(letters(fragment)) === 1
}

function countSpellings(page: Page): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const anchor of page.anchors()) for (const each of spellings(anchor)) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}
