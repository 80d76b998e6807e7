/**
 * The one file that a missing path was probably meant to be.
 *
 *     nearName('guide/instal.md')   →   guide/install.md
 *     nearName('old/soil.md')       →   beds/soil.md, when no other page is called so
 *
 * Silent when several are as near: a wrong guess costs more than none.
 */
import { folderOf, nameOf } from './path-within.ts'

export type NearName = (path: string) => string | undefined

export function createNearName(paths: Iterable<string>): NearName {
  let byName: Map<string, string[]> | undefined
  return (path) => {
    byName ??= groupByName(paths)
    const name = keyOf(path)
    if (name === '' || name.length > 200) return undefined
    const same = byName.get(name)
    if (same !== undefined) return only(same.filter((each) => each !== path))
    return only(nearest(name, byName).filter((near, _, all) => all.length === 1 || folderOf(near) === folderOf(path)))
  }
}

function groupByName(paths: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const group = groups.get(keyOf(path))
    if (group === undefined) groups.set(keyOf(path), [path])
    else group.push(path)
  }
  return groups
}

/** A README goes by the name of its folder. */
function keyOf(path: string): string {
  const bare = path.endsWith('/') ? path.slice(0, -1) : path
  const name = nameOf(bare).toLowerCase()
  return (name === 'readme.md' ? nameOf(folderOf(bare)).toLowerCase() : name).replace(/\.(?:md|html)$/, '')
}

function nearest(name: string, byName: ReadonlyMap<string, string[]>): string[] {
  let most = Math.min(3, Math.floor(name.length / 4))
  let found: string[] = []
  for (const [candidate, paths] of most === 0 ? [] : byName) {
    const distance = editDistance(name, candidate, most)
    if (distance > most) continue
    found = distance < most ? paths : [...found, ...paths]
    most = distance
  }
  return found
}

const only = (paths: readonly string[]): string | undefined => (paths.length === 1 ? paths[0] : undefined)

/** Letters to insert, remove or replace; anything above `most` once that is certain. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const swap = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const cost = Math.min(swap, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    previous = current
  }
  return previous[b.length] ?? 0
}
