/**
 * The redirects of `.gitbook.yaml`, each to its end.
 *
 *     a: b, b: c.md#ebb   →   a and b lead to the page c.md, at its heading `ebb`
 *     a: b, b: a          →   lost
 */
import { oldPath } from '../../../space/config-file.ts'
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
  const endOf = createFinder(space, new Map(pages.map(({ page, path }) => [page.path, path])))
  for (const [key, target] of withoutFragments(space.config.redirects)) {
    const to = endOf(target, key)
    if (typeof to === 'object') found.push({ from: decodePercent(key), to })
    else lost.push({ from: key, target, isLoop: to === 'loop' })
  }
  return { found, lost }
}

/** No host is told the fragment: `old#ebb` leads where `old` does, or on its own where nothing else is said of `old`. */
function withoutFragments(redirects: ReadonlyMap<string, string>): Map<string, string> {
  const bare = new Map([...redirects].filter(([key]) => !/[?#]/.test(key)))
  for (const [key, target] of redirects) {
    const path = key.replace(/[?#].*$/s, '')
    if (path !== '' && !bare.has(path)) bare.set(path, target)
  }
  return bare
}

type Finder = (target: string, from: string) => End | 'loop' | 'missing'

function createFinder(space: Space, paths: ReadonlyMap<string, string>): Finder {
  const resolve = createResolver(space)
  const [first] = space.pages.values()
  return (written, from) => {
    const seen = new Set([from])
    for (let target = written; first !== undefined; ) {
      const isAddress = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(target)
      const found = resolve(isAddress ? target : `/${target.replace(/^\.?\/+/, '')}`, 'link', first)
      const path = found.type === 'page' ? paths.get(found.page.path) : undefined
      if (found.type === 'page' && path !== undefined) return { path, ...(found.anchor ? { fragment: found.anchor.id } : {}) }
      if (found.type === 'external') return isWebAddress(found.url) ? { url: found.url } : 'missing'
      const key = oldPath(target.replace(/[?#].*$/s, ''))
      const next = space.config.redirects.get(key)
      if (seen.has(key)) return 'loop'
      if (next === undefined || found.type === 'page') return 'missing'
      seen.add(key)
      target = next
    }
    return 'missing'
  }
}

const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s/]/i.test(url) && isSafeUrl(url) && URL.canParse(url)
