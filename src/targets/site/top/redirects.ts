/**
 * The redirects of `.gitbook.yaml`, each to its end.
 *
 *     a: b, b: c.md#ebb   →   a and b lead to the page c.md, at its heading `ebb`
 *     a: b, b: a          →   lost
 */
import { createChains, fromRoot, withoutQuery } from '../../../space/redirect-chains.ts'
import { createResolver } from '../../../space/resolve.ts'
import type { Space } from '../../../space/space.ts'
import { decodePercent } from '../../../space/url-parts.ts'
import { isSafeUrl } from '../../shared/safe-url.ts'
import type { FinishedPage } from '../../target.ts'
import type { End } from './ways.ts'

export interface Lost {
  from: string
  target: string
  isLoop: boolean
}

export interface Redirects {
  /** `from` is seen from the root of the space, as `End.path` is. */
  found: readonly { from: string; to: End }[]
  lost: readonly Lost[]
}

export function createRedirects(space: Space, pages: readonly Pick<FinishedPage, 'page' | 'path'>[]): Redirects {
  const found: { from: string; to: End }[] = []
  const lost: Lost[] = []
  if (space.config.redirects.size === 0) return { found, lost }
  const redirects = withoutFragments(space.config.redirects)
  const find = createFinder(space, new Map(pages.map(({ page, path }) => [page.path, path])))
  const endOf = createChains({ root: space.root, redirects }, find)
  for (const [key, target] of redirects) {
    const end = endOf(key)
    if (end.type === 'found' && end.found !== 'missing') found.push({ from: decodePercent(key), to: end.found })
    else lost.push({ from: key, target, isLoop: end.type === 'circle' || end.type === 'into-circle' })
  }
  return { found, lost }
}

/** No host is told the fragment: `old#ebb` leads where `old` does, or on its own where nothing else is said of `old`. */
function withoutFragments(redirects: ReadonlyMap<string, string>): Map<string, string> {
  const bare = new Map([...redirects].filter(([key]) => !/[?#]/.test(key)))
  for (const [key, target] of redirects) {
    const path = withoutQuery(key)
    if (path !== '' && !bare.has(path)) bare.set(path, target)
  }
  return bare
}

/** What a target is by itself; undefined where another redirect may lead on. */
type Find = (target: string) => End | 'missing' | undefined

function createFinder(space: Space, paths: ReadonlyMap<string, string>): Find {
  const resolve = createResolver(space)
  const [first] = space.pages.values()
  return (target) => {
    if (first === undefined) return 'missing'
    const found = resolve(fromRoot(target), 'link', first)
    if (found.type === 'external') return isWebAddress(found.url) ? { url: found.url } : 'missing'
    // The next redirect may name a heading.
    if (found.type !== 'page' || (found.redirected && !found.anchor)) return undefined
    const path = paths.get(found.page.path)
    return path === undefined ? 'missing' : { path, ...(found.anchor ? { fragment: found.anchor.id } : {}) }
  }
}

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url) && isSafeUrl(url) && URL.canParse(url)
