/**
 * Books that GitBook 2 or 3 published, and no later one: those have a folder of their own in the repository.
 *
 *     book.json and README.md                  →   old
 *     book.json, README.md, .gitbook/assets/   →   not, it lives on at GitBook.com
 */
import type { Root } from 'mdast'
import { isWithin } from './path-within.ts'
import type { FileIndex } from './space.ts'

declare module 'mdast' {
  interface RootData {
    /** Headings have the ids of GitBook 2 and 3. */
    oldIds?: true
  }
}

export function isOldBook(index: FileIndex, root: string): boolean {
  const newer = root === '' ? '.gitbook' : `${root}/.gitbook`
  for (const path of index.paths()) if (isWithin(newer, path)) return false
  return true
}

export const hasOldIds = (tree: Root): boolean => tree.data?.oldIds === true
