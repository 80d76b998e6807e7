/**
 * The folder in the output for each space of a run: called as in the repository.
 *
 *     docs/en, docs/fr of docs   →   en, fr
 *
 * Where GitBook had another space at this very address, old links to that one would find this: then it goes to an address of its own.
 */
import { isWithin, nameOf, pathBelow } from '../space/path-within.ts'
import { addressesOf, type SiteStructure } from '../space/site-structure.ts'
import { writablePath } from '../space/writable-path.ts'

export function outputFolders(roots: readonly string[], given: string, structure?: SiteStructure): Map<string, string> {
  if (roots.length < 2) return new Map(roots.map((root) => [root, '']))
  const usual = new Map(roots.map((root) => [root, usualFolder(root, given)]))
  const isTaken = (folder: string, root: string): boolean =>
    roots.some((other) => other !== root && addressesOf(structure, other).includes(folder))
  const inTheWay = roots.filter((root) => isTaken(usual.get(root) ?? '', root))
  const folders = new Map([...usual].filter(([root]) => !inTheWay.includes(root)))
  for (const root of inTheWay) {
    const used = new Set(folders.values())
    const own = addressesOf(structure, root).find((address) => isFolder(address) && !used.has(address) && !isTaken(address, root))
    folders.set(root, own ?? usual.get(root) ?? '')
  }
  return new Map(roots.map((root) => [root, folders.get(root) ?? '']))
}

/** A `docs.yaml` may name folders beside the one that was given; those go by their own name. */
const usualFolder = (root: string, given: string): string =>
  writablePath(isWithin(given, root) ? pathBelow(given, root) : nameOf(root))

/** Names that every system takes, and that nothing of the site's own has. */
const isFolder = (address: string): boolean =>
  address !== '' && address.length <= 200 && address.split('/').every((name) => /^[a-z\d][a-z\d._-]{0,80}$/i.test(name))
