/** The places in a space to which other spaces of the same run link. */
import type { Resolve } from '../space/reference.ts'
import { createResolver, type ResolverOptions } from '../space/resolve.ts'
import type { Page, Space } from '../space/space.ts'
import type { Sibling } from '../targets/target.ts'
import { referencesOf } from './references.ts'
import { addTo, type Survey } from './survey.ts'

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
  for (const [file, fragments] of leadingOut(siblings, space, options)) {
    const target = pages.get(file)
    if (target === undefined) continue
    for (const fragment of fragments) {
      const place = resolve(`#${fragment}`, 'link', target)
      if (place.type === 'page' && place.anchor) addTo(linked, target.path, place.anchor.id)
    }
  }
  return linked
}

/** File of another space → fragments of links to it. */
type LinksOut = ReadonlyMap<string, ReadonlySet<string>>

function* leadingOut(
  siblings: readonly Sibling[],
  own: Space,
  options: ResolverOptions,
): Generator<[string, ReadonlySet<string>]> {
  const settings = JSON.stringify([options.spaces, options.folders].map((map = new Map()) => [...map]))
  for (const { root, space } of siblings) {
    if (space === undefined || root === own.root) continue
    const kept = known.get(space)
    const links = kept?.settings === settings ? kept.links : linksOut(space, options)
    known.set(space, { settings, links })
    yield* links
  }
}

/** Where a space leads is the same for all the others, each of which asks. */
const known = new WeakMap<Space, { settings: string; links: LinksOut }>()

function linksOut(space: Space, options: ResolverOptions): LinksOut {
  const links = new Map<string, Set<string>>()
  const pages = [...space.pages.values()].filter(({ source }) => mayLeadOut.test(source))
  if (pages.length === 0) return links
  const resolve = createResolver(space, options)
  for (const page of pages) addLinks(links, page, resolve)
  return links
}

function addLinks(links: Map<string, Set<string>>, page: Page, resolve: Resolve): void {
  for (const { kind, url } of referencesOf(page)) {
    const found = url.includes('#') ? resolve(url, kind, page) : undefined
    if (found?.type === 'sibling' && found.fragment !== undefined) addTo(links, found.file, found.fragment)
  }
}
