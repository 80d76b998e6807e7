/**
 * Finds the place on a page that a fragment means: the id that the author wrote, GitBook's, one that older or other tools
 * would have given, then the same without regard to case and accents.
 *
 *     #rain   →   ## Water <a href="#rain" id="rain"></a>
 *     #L-Été  →   ## L’été
 *     #4-2-8-chuang-han-shu   →   ## 4.2.8. 窗函數: when no other heading of the page has that number
 */

import { addTo } from '../diagnostics/group-by.ts'
import { isForeign, soundsLike } from './foreign-slug.ts'
import { possibleSlugs, slugVariants } from './slug.ts'
import type { Anchor, Page } from './space.ts'
import { transliterate } from './transliterate.ts'
import { decodePercent, unescapeBackslashes } from './url-parts.ts'

interface Ids {
  exact: Map<string, Anchor>
  letters?: Map<string, Anchor | undefined>
  /** The anchors by the digits in them; made when an exact id is missed for the first time. */
  byDigits?: Map<string, Anchor[]>
  /** By the digits of the fragments that were asked for. */
  variants: Map<string, Map<string, Anchor>>
  /** By section number; undefined for a number that several headings have. */
  numbers?: Map<string, Anchor | undefined>
}

export interface FoundAnchor {
  anchor: Anchor
  /** Not under the id that GitBook publishes. */
  approximate?: true
}

export type FindAnchor = (page: Page, fragment: string) => FoundAnchor | undefined

export type AnchorsOf = (page: Page) => readonly Anchor[]

/** By the anchors of a page, which are made once. */
const known = new WeakMap<readonly Anchor[], Ids>()

function idsOf(anchors: readonly Anchor[]): Ids {
  const ids = known.get(anchors) ?? { exact: exactIds(anchors), variants: new Map() }
  known.set(anchors, ids)
  return ids
}

/** `includesOf` gives the pages that are put into a page: their headings are its own too. */
export function createAnchorFinder(
  includesOf: (page: Page) => readonly Page[],
  anchorsOf: AnchorsOf = (page) => page.anchors(),
): FindAnchor {
  const onPage = (page: Page, fragment: string): FoundAnchor | undefined => {
    const anchors = anchorsOf(page)
    const ids = idsOf(anchors)
    const exact = ids.exact.get(fragment)
    if (exact !== undefined) return { anchor: exact }
    const anchor = inVariants(anchors, ids, fragment)
    return anchor && { anchor, ...(isPublished(anchor, fragment) ? {} : { approximate: true }) }
  }
  return (page, fragment) => {
    const found = onPage(page, fragment)
    if (found !== undefined) return found
    for (const included of includesOf(page)) {
      const anchor = onPage(included, fragment)
      if (anchor !== undefined) return anchor
    }
    return /^top$/i.test(fragment) ? { anchor: top } : undefined
  }
}

/** Where nothing has this id, browsers go to the start of the page. */
const top: Anchor = { id: 'top', kind: 'anchor', explicit: true, text: '', line: 1 }

/** Browsers decode a fragment before they look for it; and of some headings nobody knows for certain which id they get. */
function isPublished({ id, otherId, explicit, text }: Anchor, fragment: string): boolean {
  const decoded = decodePercent(unescapeBackslashes(fragment))
  return (
    decoded === id ||
    decoded === otherId ||
    (!explicit && (possibleSlugs(text).includes(decoded) || soundsLike(text, bareId(decoded))))
  )
}

function exactIds(anchors: readonly Anchor[]): Map<string, Anchor> {
  const exact = new Map<string, Anchor>()
  for (const explicit of [true, false]) {
    for (const anchor of anchors) {
      if (anchor.explicit === explicit && !exact.has(anchor.id)) exact.set(anchor.id, anchor)
    }
  }
  for (const anchor of anchors) if (anchor.otherId !== undefined && !exact.has(anchor.otherId)) exact.set(anchor.otherId, anchor)
  return exact
}

function inVariants(anchors: readonly Anchor[], ids: Ids, fragment: string): Anchor | undefined {
  const key = digits(decodePercent(fragment))
  const variants = variantsOf(anchors, ids, key)
  for (const spelling of fragmentSpellings(fragment)) {
    const anchor = ids.exact.get(spelling) ?? variants.get(spelling)
    if (anchor !== undefined) return anchor
  }
  ids.numbers ??= numberedAnchors(anchors)
  return (
    bySound(ids.byDigits?.get(key) ?? [], fragment) ??
    ids.numbers.get(sectionNumber(fragment)) ??
    lettersOf(anchors, ids).get(letters(decodePercent(fragment)))
  )
}

/** Tools spell digits alike, so that few headings need to be spelt in all ways. */
function variantsOf(anchors: readonly Anchor[], ids: Ids, key: string): Map<string, Anchor> {
  const known = ids.variants.get(key)
  if (known !== undefined) return known
  ids.byDigits ??= groupByDigits(anchors)
  const made = variantIds(ids.byDigits.get(key) ?? [], ids.exact)
  ids.variants.set(key, made)
  return made
}

/** `²` and `４` may become digits, or not. */
function groupByDigits(anchors: readonly Anchor[]): Map<string, Anchor[]> {
  const groups = new Map<string, Anchor[]>()
  for (const anchor of anchors) {
    const { id, text } = anchor
    for (const key of new Set([text, id, text.normalize('NFKC')].map(digits))) {
      addTo(groups, key, anchor)
    }
  }
  return groups
}

const digits = (text: string): string => text.replace(/\D+/g, '')

/** More headings with the same digits are those of a page that no one wrote. */
const mostBySound = 1_000

function bySound(anchors: readonly Anchor[], fragment: string): Anchor | undefined {
  const id = bareId(decodePercent(fragment))
  if (anchors.length > mostBySound || !/^[a-z0-9._-]+$/.test(id)) return undefined
  return anchors.find(({ explicit, text }) => !explicit && isForeign(text) && soundsLike(text, id))
}

const bareId = (id: string): string => id.replace(/^id-(?=\d)/, '')

/** The same letters and digits in the same order, on one place of the page only: tools differ most in what they make of signs. */
function lettersOf(anchors: readonly Anchor[], ids: Ids): Map<string, Anchor | undefined> {
  if (ids.letters) return ids.letters
  ids.letters = new Map()
  for (const anchor of anchors) {
    for (const key of new Set([anchor.id, anchor.otherId ?? ''].map(letters)))
      if (key !== '') ids.letters.set(key, ids.letters.has(key) ? undefined : anchor)
  }
  return ids.letters
}

const letters = (id: string): string =>
  fold(id)
    .replace(/^id-/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Old ids spell what follows the number in ways that cannot be known: Chinese by its sound, or a title long since changed. */
function numberedAnchors(anchors: readonly Anchor[]): Map<string, Anchor | undefined> {
  const numbers = new Map<string, Anchor | undefined>()
  for (const anchor of anchors) {
    const number = sectionNumber(anchor.text)
    if (number !== '') numbers.set(number, numbers.has(number) ? undefined : anchor)
  }
  return numbers
}

/** `4.2.8. Calls` and `id-4-2-8-calls` → `4.2.8`; empty for less than two numbers, which say too little. */
function sectionNumber(text: string): string {
  const match = /^(?:id-)?(\d{1,3}(?:[.-]\d{1,3}){1,5})(?=[.\s-]|$)/.exec(text)
  return match?.[1]?.replaceAll('-', '.') ?? ''
}

/**
 * The headings without an id of their own first, since the others are not published under their text; then the nearer ways to spell an id,
 * so that a later one never hides an earlier one.
 */
function variantIds(anchors: readonly Anchor[], exact: ReadonlyMap<string, Anchor>): Map<string, Anchor> {
  const variants = new Map<string, Anchor>()
  const add = (id: string, anchor: Anchor): void => {
    if (!exact.has(id) && !variants.has(id)) variants.set(id, anchor)
  }
  for (const explicit of [false, true]) {
    for (const [slug, anchor] of byRank(anchors.filter((each) => each.explicit === explicit))) add(slug, anchor)
  }
  for (const anchor of anchors) add(anchor.id.toLowerCase(), anchor)
  for (const anchor of anchors) add(fold(anchor.id), anchor)
  return variants
}

function* byRank(anchors: readonly Anchor[]): Generator<[slug: string, Anchor]> {
  const spelled = anchors.filter(({ text }) => text !== '').map((anchor) => [anchor, slugVariants(anchor.text)] as const)
  const most = spelled.reduce((longest, [, slugs]) => Math.max(longest, slugs.length), 0)
  for (let rank = 0; rank < most; rank += 1) {
    for (const [anchor, slugs] of spelled) {
      const slug = slugs[rank]
      if (slug !== undefined) yield [slug, anchor]
    }
  }
}

function fragmentSpellings(fragment: string): string[] {
  const decoded = decodePercent(unescapeBackslashes(fragment))
  const bare = decoded.replace(/^user-content-(?!fn-)/, '').normalize('NFC')
  return [decoded, bare, bare.toLowerCase(), fold(bare), fold(bare).replace(/-+/g, '-')]
}

const fold = (id: string): string => transliterate(id.toLowerCase())
