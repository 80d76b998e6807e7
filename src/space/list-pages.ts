/**
 * Which pages a space has, in which order, and what its table of contents says of each: listed ones as SUMMARY.md
 * has them, the others after them by path. The landing page is one of the listed, even if SUMMARY.md leaves it out.
 */
import type { Listing } from './page.ts'
import { isPagePath } from './page-paths.ts'
import { byCodeUnit, isWithin, pathBelow } from './path-within.ts'
import type { FileIndex, Summary, SummaryEntry } from './space.ts'

/** Paths of pages from the root, sorted; `summary` is the table of contents, whatever its name. */
export function pagePaths(index: FileIndex, root: string, summary: string): string[] {
  const paths: string[] = []
  for (const file of index.paths()) {
    if (!isWithin(root, file)) continue
    const path = pathBelow(root, file)
    if (isPagePath(path) && path.toLowerCase() !== summary.toLowerCase()) paths.push(path)
  }
  return paths.sort(byCodeUnit)
}

interface Published {
  /** The landing page: readers arrive there, so that it comes first when the table of contents leaves it out. */
  readme: string
  /** Published whatever the table of contents says. */
  apart: readonly string[]
}

export function listPages(paths: readonly string[], summary: Summary, { readme, apart }: Published): Map<string, Listing> {
  const known = new Set(paths)
  const listed = listedPages(known, summary, new Set(apart))
  const listings = new Map(known.has(readme) && !listed.has(readme) ? [[readme, { listed: true }], ...listed] : listed)
  for (const path of apart) if (known.has(path) && !listings.has(path)) listings.set(path, { listed: true })
  for (const path of paths) if (!listings.has(path)) listings.set(path, { listed: false })
  return listings
}

/** An entry that leads to a section lists no page, but says where one belongs that is published anyway. */
function listedPages(known: ReadonlySet<string>, summary: Summary, apart: ReadonlySet<string>): Map<string, Listing> {
  const listings = new Map<string, Listing>()
  const entries = [...allEntries(summary)]
  const whole = new Set(entries.map(({ page, fragment }) => (fragment === undefined ? page : undefined)))
  for (const { page, fragment, title, linkTitle } of entries) {
    if (page === undefined || !known.has(page) || listings.has(page)) continue
    if (fragment === undefined) listings.set(page, { title, ...(linkTitle ? { linkTitle } : {}), listed: true })
    else if (apart.has(page) && !whole.has(page)) listings.set(page, { listed: true })
  }
  return listings
}

/** Every entry from top to bottom, without recursion: hostile lists are nested thousands deep. */
export function* allEntries(summary: Summary): Generator<SummaryEntry> {
  const waiting = summary.parts.flatMap((part) => part.entries).reverse()
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    yield entry
    for (const child of [...entry.children].reverse()) waiting.push(child)
  }
}
