/** The page of this site to which an address in the output leads: `../tides/index.html#low` → that of `guide/tides.md`. */
import type { Page } from '../../../space/space.ts'
import type { SiteContext } from '../context.ts'
import type { Site } from '../site.ts'

/** Pages by where they stand in the output; the same for every page of a site. */
const known = new WeakMap<Site, ReadonlyMap<string, Page>>()

export function targetPage(url: string, { site, path }: SiteContext): Page | undefined {
  const [address = ''] = url.split('#', 1)
  if (address === '' || /^(?:[a-z][\w.+-]*:|\/)/i.test(address)) return undefined
  return pagesOf(site).get(joined(path, address))
}

function pagesOf(site: Site): ReadonlyMap<string, Page> {
  const present = known.get(site)
  if (present) return present
  const pages = new Map(
    site.pages.flatMap((page): [string, Page][] => {
      const path = site.paths.get(page.path)
      return path === undefined ? [] : [[path, page]]
    }),
  )
  known.set(site, pages)
  return pages
}

/** `guide/tides/index.html`, `../fog/index.html` or `../fog/` → `guide/fog/index.html`. */
function joined(from: string, address: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of decoded(address).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  const path = parts.join('/')
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A lone `%` is part of the name.
    return address
  }
}
