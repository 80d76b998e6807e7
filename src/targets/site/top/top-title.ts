/** What all spaces together are called: as the settings say, else `docs.yaml`, else the book that they are of, else the first of them. */
import { shownSpaces } from './sections.ts'
import type { TopSite } from './top-site.ts'

export function topTitle(site: TopSite): string {
  const [first = site.spaces[0]] = shownSpaces(site)
  const landing = first?.pages.find(({ path }) => path === 'index.html') ?? first?.pages[0]
  const hasOwnTitle = first?.space.label !== undefined || site.spaces.length === 1
  const own = hasOwnTitle ? first?.space.title : undefined
  return site.settings.title ?? site.structure?.title ?? own ?? landing?.title ?? first?.space.title ?? ''
}
