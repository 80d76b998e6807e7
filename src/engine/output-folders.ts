/**
 * The folder in the output for each space of a run: called as in the repository.
 *
 *     docs/en, docs/fr of docs   →   en, fr
 *
 * Where GitBook had another space at this very address, old links to that one would find this: then it goes to an address of its own. So it does
 * where another space has the folder already, or one that differs only in upper and lower case.
 */
import { foldedPath } from '../space/folded-path.ts'
import { isWithin, nameOf, pathBelow } from '../space/path-within.ts'
import { addressesOf, type SiteStructure } from '../space/site-structure.ts'
import { writablePath } from '../space/writable-path.ts'

export function outputFolders(roots: readonly string[], given: string, structure?: SiteStructure): Map<string, string> {
  if (roots.length < 2) return new Map(roots.map((root) => [root, '']))
  const isTaken = addressTest(roots, structure)
  const folders = new Map(roots.map((root) => [root, '']))
  const used = new Set<string>()
  const isGiven = (root: string, folder: string): boolean => {
    if (used.has(foldedPath(folder))) return false
    used.add(foldedPath(folder))
    folders.set(root, folder)
    return true
  }
  const others = roots.filter((root) => {
    const usual = usualFolder(root, given)
    return isTaken(usual, root) || !isGiven(root, usual)
  })
  for (const root of others) {
    const own = addressesOf(structure, root).filter((address) => isFolder(address) && !isTaken(address, root))
    for (const folder of wishes(root, own, usualFolder(root, given))) if (isGiven(root, folder)) break
  }
  return folders
}

/** Whether GitBook had a space other than `root` at an address. */
function addressTest(roots: readonly string[], structure?: SiteStructure): (address: string, root: string) => boolean {
  const owners = new Map<string, string[]>()
  for (const root of roots) {
    for (const address of addressesOf(structure, root)) {
      const same = owners.get(address)
      if (same === undefined) owners.set(address, [root])
      else same.push(root)
    }
  }
  return (address, root) => owners.get(address)?.some((owner) => owner !== root) === true
}

/** The best first; some number is always free. */
function* wishes(root: string, own: readonly string[], usual: string): Generator<string> {
  yield* own
  yield usual
  yield writablePath(root)
  for (let number = 2; ; number += 1) yield `${usual || 'space'}-${number}`
}

/** A `docs.yaml` may name folders beside the one that was given; those go by their own name. */
const usualFolder = (root: string, given: string): string =>
  writablePath(isWithin(given, root) ? pathBelow(given, root) : nameOf(root))

/** Names that every system takes, and that nothing of the site's own has. */
const isFolder = (address: string): boolean =>
  address !== '' && address.length <= 200 && address.split('/').every((name) => /^[a-z\d][a-z\d._-]{0,80}$/i.test(name))
