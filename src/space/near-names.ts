/**
 * The one file that a missing path was probably meant to be.
 *
 *     nearName('guide/instal.md')   →   guide/install.md
 *     nearName('old/soil.md')       →   beds/soil.md, when no other page is called so
 *     nearName('old/beds/soil.md')  →   beds/soil.md, when no other path ends with as much of it
 *     nearName('beds/README.md')    →   README.md, when the folder has none and nothing else is near
 *
 * Silent when several are as near: a wrong guess costs more than none. Numbers have to agree, since `image (3).png` is no
 * misspelling of `image (4).png`.
 */

import { groupBy } from '../diagnostics/group-by.ts'
import { folderOf, foldersAbove, nameOf } from './path-within.ts'

export type NearName = (path: string) => string | undefined

interface Candidate {
  path: string
  name: string
  letters: number
}

const longest = 120

export function createNearName(paths: () => Iterable<string>): NearName {
  let above: ReadonlyMap<string, string> | undefined
  let byName: Map<string, Candidate[]> | undefined
  let bySize: Map<string, Candidate[]> | undefined
  return (path) => {
    const name = keyOf(path)
    if (name === '' || name.length > longest) return undefined
    byName ??= groupBy(candidatesOf(paths()), (candidate) => candidate.name)
    const same = byName.get(name)
    if (same !== undefined) return only(same) ?? only(sharingMost(path, same))
    bySize ??= groupBy([...byName.values()].flat(), ({ name }) => sizeKey(name, name.length))
    const near = nearest(name, bySize)
    const found = only(near) ?? only(near.filter((candidate) => folderOf(candidate.path) === folderOf(path)))
    if (found !== undefined || !isReadme(path)) return found
    above ??= new Map([...paths()].filter(isReadme).map((each) => [folderOf(each), each]))
    return readmeAbove(path, above)
  }
}

/** Who writes `README.md` in a folder without one has forgotten the `../`. */
function readmeAbove(path: string, readmes: ReadonlyMap<string, string>): string | undefined {
  const folder = foldersAbove(folderOf(path)).find((each) => readmes.has(each))
  return folder === undefined ? undefined : readmes.get(folder)
}

const isReadme = (path: string): boolean => nameOf(path).toLowerCase() === 'readme.md'

function nearest(name: string, bySize: ReadonlyMap<string, Candidate[]>): Candidate[] {
  const letters = lettersOf(name)
  const reach = Math.min(3, Math.floor(name.length / 4))
  let most = reach
  let found: Candidate[] = []
  for (let length = name.length - reach; length <= name.length + reach; length += 1) {
    for (const candidate of bySize.get(sizeKey(name, length)) ?? []) {
      if (bitCount(letters ^ candidate.letters) > 2 * most) continue
      const distance = editDistance(name, candidate.name, most)
      if (distance > most) continue
      if (distance < most) found = []
      found.push(candidate)
      most = distance
    }
  }
  return most === 0 ? [] : found
}

/** Those whose paths end as the missing one does, by a folder at least: with the most of it. */
function sharingMost(path: string, candidates: readonly Candidate[]): Candidate[] {
  const shared = candidates.map((candidate) => sharedEnd(path, candidate.path))
  const most = Math.max(2, ...shared)
  return candidates.filter((_, index) => shared[index] === most)
}

/** How many names at the end are the same. */
function sharedEnd(path: string, other: string): number {
  const [names, others] = [path, other].map((each) => bareOf(each.toLowerCase()).split('/').reverse()) as [string[], string[]]
  const differs = names.findIndex((name, index) => name !== others[index])
  return differs === -1 ? names.length : differs
}

const only = (found: readonly Candidate[]): string | undefined => (found.length === 1 ? found[0]?.path : undefined)

const candidatesOf = (paths: Iterable<string>): Candidate[] =>
  [...paths].map((path) => ({ path, name: keyOf(path), letters: lettersOf(keyOf(path)) }))

/** A README goes by the name of its folder, a page without `.md`. */
function keyOf(path: string): string {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  const name = nameOf(bare).toLowerCase()
  return bareOf(name === 'readme.md' ? nameOf(folderOf(bare)).toLowerCase() : name)
}

const bareOf = (path: string): string => path.replace(/\.(?:md|html)$/, '')

const sizeKey = (name: string, length: number): string => `${length} ${name.replace(/\D+/g, ' ')}`

/** Which letters occur, a bit each: names that share few of them need no closer look. */
function lettersOf(name: string): number {
  let letters = 0
  for (let index = 0; index < name.length; index += 1) letters |= 1 << (name.charCodeAt(index) & 31)
  return letters
}

function bitCount(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/** Letters to insert, remove or replace; anything above `most` once that is certain. */
function editDistance(a: string, b: string, most: number): number {
  const shared = sharedStart(a, b)
  const rest = b.length - shared
  let previous = Array.from({ length: rest + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length - shared; row += 1) {
    const letter = a.charCodeAt(shared + row - 1)
    const current = [row]
    let least = row
    for (let column = 1; column <= rest; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (letter === b.charCodeAt(shared + column - 1) ? 0 : 1)
      const cost = Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    previous = current
  }
  return previous[rest] ?? 0
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}
