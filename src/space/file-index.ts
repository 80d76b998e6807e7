/** Answers whether a file is there, exactly or nearly, without asking the disk again. */
import type { FileEntry } from './files.ts'
import { foldedPath } from './folded-path.ts'
import type { FileIndex } from './space.ts'

export function fileIndex(entries: readonly FileEntry[]): FileIndex {
  const index = known.get(entries) ?? makeIndex(entries)
  known.set(entries, index)
  return index
}

/** A listing is asked for more than once, and again after each save while somebody works in it. */
const known = new WeakMap<readonly FileEntry[], FileIndex>()

function makeIndex(entries: readonly FileEntry[]): FileIndex {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  let folded: Map<string, string> | undefined
  return {
    has: (path) => byPath.has(path),
    size: (path) => byPath.get(path)?.size,
    nearly: (path) => {
      folded ??= foldAll(byPath.keys())
      return folded.get(foldedPath(path))
    },
    paths: () => byPath.keys(),
  }
}

/** Of several paths that differ only in case the first in order counts. */
function foldAll(paths: Iterable<string>): Map<string, string> {
  const folded = new Map<string, string>()
  for (const path of paths) {
    const key = foldedPath(path)
    if (!folded.has(key)) folded.set(key, path)
  }
  return folded
}
