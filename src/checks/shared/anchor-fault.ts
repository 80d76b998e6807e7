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
import type { Anchor } from '../../space/space.ts'
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
  if (anchor !== undefined && isSpelling(fragment, anchor)) return { type: 'style', anchor, isCertain: isCertain(anchor) }
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
function isSpelling(fragment: string, { id, text }: Anchor): boolean {
  const asked = letters(fragment)
  return asked !== '' && [id, text, ...slugVariants(text)].some((each) => letters(each) === asked)
}
