/** The places in a space to which other spaces of the same run link. */
import type { Resolve } from '../space/reference.ts'
import { createResolver, type ResolverOptions } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import type { Sibling } from '../targets/target.ts'
import { referencesOf } from './references.ts'
import type { Survey } from './survey.ts'

/** A place outside of the own folder, or of another space: nearly no page has one, and only those are parsed for it. */
const mayLeadOut = /(?:\.\.\/|\/s\/|\/spaces\/)[^\s()<>"']{0,1000}#/

/** `resolve` is that of the space itself. */
export function linkedFromSiblings(
  space: Space,
  siblings: readonly Sibling[],
  resolve: Resolve,
  options: ResolverOptions,
): Survey['linked'] {
  const linked = new Map<string, Set<string>>()
  const pages = new Map([...space.pages.values()].map((page) => [page.file, page]))
  for (const { page, resolveThere } of leadingOut(siblings, space, options)) {
    for (const { kind, url } of referencesOf(page)) {
      if (!url.includes('#')) continue
      const found = resolveThere(url, kind, page)
      const target = found.type === 'sibling' && found.fragment !== undefined ? pages.get(found.file) : undefined
      const place = target && found.type === 'sibling' ? resolve(`#${found.fragment}`, 'link', target) : undefined
      if (target === undefined || place?.type !== 'page' || place.anchor === undefined) continue
      linked.set(target.path, (linked.get(target.path) ?? new Set()).add(place.anchor.id))
    }
  }
  return linked
}

function* leadingOut(
  siblings: readonly Sibling[],
  own: Space,
  options: ResolverOptions,
): Generator<{ page: Page; resolveThere: Resolve }> {
  for (const { root, space } of siblings) {
    if (space === undefined || root === own.root) continue
    const pages = [...space.pages.values()].filter(({ source }) => mayLeadOut.test(source))
    const resolveThere = createResolver(space, options)
    for (const page of pages) yield { page, resolveThere }
  }
}
