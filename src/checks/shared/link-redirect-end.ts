/**
 * Where a redirect ends.
 *
 *     a: b.md, b: c.md, c.md is there   →   chain, c.md
 *     a: b.md, b: a.md                  →   loop, a, b, a
 */

import { oldPath } from '../../space/config-file.ts'
import { isWithin } from '../../space/path-within.ts'
import { type ChainEnd, createChains, fromRoot, wayAround } from '../../space/redirect-chains.ts'
import type { Resolution } from '../../space/reference.ts'
import type { Page, Space } from '../../space/space.ts'
import type { SpaceContext } from '../check.ts'
import type { Redirect } from './link-redirects.ts'

export type RedirectEnd =
  | { type: 'elsewhere' }
  /** `page`: what is there, or there instead. `above`: the path is seen from the repository, not from the root of the space. */
  | { type: 'page' | 'case' | 'above' | 'chain'; page: Page }
  /** `way`: the names in the circle, from this one on; the first of them where it is large. */
  | { type: 'loop'; way: string[] }
  | { type: 'missing'; suggestion?: string }

/** No more names of a circle are told. */
const shown = 5

export function redirectEnd({ from, target }: Redirect, { resolve, space }: SpaceContext): RedirectEnd {
  const [first] = space.pages.values()
  if (first === undefined || target === '') return { type: 'missing' }
  const found = resolve(fromRoot(target), 'redirect', first)
  switch (found.type) {
    case 'page':
      return { type: kindOf(found, target, space), page: found.page }
    case 'broken':
      return lost(from, found, space)
    // GitBook leads to pages of this space only, and to addresses.
    case 'asset':
    case 'sibling':
      return { type: 'missing' }
    default:
      return { type: 'elsewhere' }
  }
}

type FoundPage = Extract<Resolution, { type: 'page' }>

function kindOf({ page, inexact, redirected }: FoundPage, target: string, { root }: Space): 'page' | 'case' | 'above' | 'chain' {
  if (redirected) return 'chain'
  if (root !== '' && isWithin(root, oldPath(target)) && !isWithin(root, page.path)) return 'above'
  return inexact === undefined ? 'page' : 'case'
}

/** The target is no page: it may be redirected itself, until the way comes back to where it has been. */
function lost(from: string, { suggestion }: Extract<Resolution, { type: 'broken' }>, space: Space): RedirectEnd {
  const end = chainsOf(space)(from)
  // To its own page, which was moved or deleted: there is no second redirect that would lead back.
  if (end.type === 'circle' && end.circle.length > 1) return { type: 'loop', way: wayAround(end, shown) }
  return { type: 'missing', ...(suggestion === undefined ? {} : { suggestion }) }
}

const known = new WeakMap<Space, (key: string) => ChainEnd<never>>()

/** By the table alone: of what has been found nowhere, no redirect on the way has led to a page. */
function chainsOf(space: Space): (key: string) => ChainEnd<never> {
  const { root, config } = space
  const chains = known.get(space) ?? createChains<never>({ root, redirects: config.redirects }, () => undefined)
  known.set(space, chains)
  return chains
}
