/**
 * Keeps the trees of pages that were parsed, as far as memory allows: all of them in a usual space, in a huge one only
 * those of the pages that were asked for last. A tree takes some thirty times the memory of its text.
 */
import type { ParsedPage } from './parse-page.ts'

export interface TreeCache {
  /** The tree of a page, parsed by `parse` if it is not kept. */
  get(key: string, size: number, parse: () => ParsedPage): ParsedPage
  drop(key: string): void
}

interface Kept {
  parsed: ParsedPage | undefined
  size: number
}

/** Characters of all pages together up to which every tree is kept. */
const usual = 24_000_000
/** Characters of the pages that are kept beyond that. */
const scarce = 1_000_000

export function treeCache(total: number, limit: number = total <= usual ? usual : scarce): TreeCache {
  // A map keeps the order in which keys were set: the first is the one not used for longest.
  const kept = new Map<string, Kept>()
  let held = 0
  const drop = (key: string): void => {
    const known = kept.get(key)
    if (known === undefined) return
    held -= known.size
    // A map from which much is deleted leaves tables behind that hold what was in them until all memory is gone through.
    known.parsed = undefined
    kept.delete(key)
  }
  return {
    drop,
    get(key, size, parse) {
      const parsed = kept.get(key)?.parsed ?? parse()
      drop(key)
      kept.set(key, { parsed, size })
      held += size
      for (const oldest of kept.keys()) {
        if (held <= limit || oldest === key) break
        drop(oldest)
      }
      return parsed
    },
  }
}
