/**
 * Where each redirect of `.gitbook.yaml` ends. Each of them is looked at once, however long the way: a table may be one chain of thousands.
 *
 *     a: b, b: c.md        →   a and b end where c.md is found
 *     a: b, b: a, c: a     →   a and b are a circle, c leads into it
 */
import { oldPath } from './config-file.ts'
import { pathSpellings } from './path-spellings.ts'
import { isWithin, pathBelow, pathWithin } from './path-within.ts'

export type ChainEnd<Found> =
  | { type: 'found'; found: Found }
  /** `circle` is shared by all that stand in it: this one has the place `at`. */
  | { type: 'circle'; circle: readonly string[]; at: number }
  | { type: 'into-circle' }
  | { type: 'missing' }

export interface RedirectTable {
  /** Of the space: targets may be written from the repository as well. */
  root: string
  redirects: ReadonlyMap<string, string>
}

/** `find` says what a target is by itself; where that is nothing, the next redirect is followed. */
export function createChains<Found>(
  table: RedirectTable,
  find: (target: string) => Found | undefined,
): (key: string) => ChainEnd<Found> {
  const ends = new Map<string, ChainEnd<Found>>()
  return (key) => {
    const known = ends.get(key)
    if (known !== undefined) return known
    const { way, end } = walk(key, table, find, ends)
    for (const each of way) if (!ends.has(each)) ends.set(each, end)
    return ends.get(key) ?? end
  }
}

interface Walked<Found> {
  way: Iterable<string>
  /** Of all on the way but those of a circle, whose ends are known by then. */
  end: ChainEnd<Found>
}

/** Goes on until something is found, or until it comes to what is known. */
function walk<Found>(
  from: string,
  table: RedirectTable,
  find: (target: string) => Found | undefined,
  ends: Map<string, ChainEnd<Found>>,
): Walked<Found> {
  const way = new Set<string>()
  for (let key: string | undefined = from; key !== undefined; ) {
    if (way.has(key)) {
      closeCircle([...way], key, ends)
      return { way, end: { type: 'into-circle' } }
    }
    const known = ends.get(key)
    if (known !== undefined) return { way, end: known.type === 'circle' ? { type: 'into-circle' } : known }
    const target = table.redirects.get(key)
    if (target === undefined) break
    way.add(key)
    const found = find(target)
    if (found !== undefined) return { way, end: { type: 'found', found } }
    key = nextKey(target, table)
  }
  return { way, end: { type: 'missing' } }
}

function closeCircle<Found>(way: readonly string[], start: string, ends: Map<string, ChainEnd<Found>>): void {
  const circle = way.slice(way.indexOf(start))
  for (const [at, key] of circle.entries()) ends.set(key, { type: 'circle', circle, at })
}

/** The names in a circle from one of them on, and back to it, where that is no more than `most`; else the first of them. */
export function wayAround({ circle, at }: Extract<ChainEnd<never>, { type: 'circle' }>, most: number): string[] {
  const whole = circle.length + 1
  const names = Array.from({ length: Math.min(whole, most) }, (_, index) => circle[(at + index) % circle.length] as string)
  return whole > most ? [...names, '…'] : names
}

/** The redirect of what a target would be called, as it is written or by its short name. */
function nextKey(target: string, { root, redirects }: RedirectTable): string | undefined {
  const paths = pathSpellings(withoutQuery(target)).flatMap((spelling) =>
    [root, ''].map((folder) => pathWithin(folder, spelling)),
  )
  return paths
    .flatMap((path) => (path === undefined || !isWithin(root, path) ? [] : keysOf(pathBelow(root, path))))
    .find((key) => redirects.has(key))
}

const keysOf = (path: string): string[] => [oldPath(path), redirectKey(path)]

/** `old/Soil.md`, `old/Soil/` and `old/Soil/README.md` are all `old/Soil` in the table of redirects. */
export const redirectKey = (path: string): string => path.replace(/(?:\/|^)readme\.md$/i, '').replace(/\.(?:md|html)$/i, '')

/** `tides.md?all#ebb` → `tides.md`. */
export const withoutQuery = (target: string): string => target.replace(/[?#].*$/s, '')

/** Whether a target is an address: of another host, or with a scheme. */
const isAddress = (target: string): boolean => /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(target)

/** As a reference is written from the root of the space: `./b.md` → `/b.md`; addresses stay. */
export const fromRoot = (target: string): string => (isAddress(target) ? target : `/${target.replace(/^\.?\/+/, '')}`)
