/**
 * Where a redirect ends.
 *
 *     a: b.md, b: c.md, c.md is there   →   chain, c.md
 *     a: b.md, b: a.md                  →   loop, a, b, a
 */

import { oldPath } from '../../space/config-file.ts'
import { isWithin } from '../../space/path-within.ts'
import type { Resolution } from '../../space/reference.ts'
import type { Page, Space } from '../../space/space.ts'
import type { SpaceContext } from '../check.ts'
import type { Redirect } from './link-redirects.ts'

export type RedirectEnd =
  | { type: 'elsewhere' }
  /** `page`: what is there, or there instead. `above`: the path is seen from the repository, not from the root of the space. */
  | { type: 'page' | 'case' | 'above' | 'chain'; page: Page }
  | { type: 'loop'; way: string[] }
  | { type: 'missing'; suggestion?: string }

export function redirectEnd({ from, target }: Redirect, { resolve, space }: SpaceContext): RedirectEnd {
  const [first] = space.pages.values()
  if (first === undefined || target === '') return { type: 'missing' }
  const found = resolve(isExternal(target) ? target : `/${target.replace(/^\.?\/+/, '')}`, 'redirect', first)
  switch (found.type) {
    case 'page':
      return { type: kindOf(found, target, space), page: found.page }
    case 'broken':
      return lost(from, target, found, space.config.redirects)
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

const isExternal = (target: string): boolean => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(target)

/** The target is no page: it may be redirected itself, until the way comes back to where it has been. */
function lost(
  from: string,
  target: string,
  { suggestion }: Extract<Resolution, { type: 'broken' }>,
  redirects: ReadonlyMap<string, string>,
): RedirectEnd {
  const suggested = suggestion === undefined ? {} : { suggestion }
  const way = [from]
  const seen = new Set(way)
  for (let next: string | undefined = target; next !== undefined; ) {
    const path = oldPath(next.replace(/[?#].*$/s, '')).replace(/(?:^|\/)readme$/i, '')
    way.push(path)
    // To its own page, which was moved or deleted: there is no second redirect that would lead back.
    if (path === from) return way.length > 2 ? { type: 'loop', way } : { type: 'missing', ...suggested }
    if (seen.has(path)) break
    seen.add(path)
    next = redirects.get(path)
  }
  return { type: 'missing', ...suggested }
}
