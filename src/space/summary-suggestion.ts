/**
 * The page that an entry of SUMMARY.md was probably meant to be, as an address. Pages that another entry lists were not meant:
 * a page has one entry.
 *
 *     suggest('beds/herb.md')   →   beds/herbs.md
 */
import { pagePaths } from './list-pages.ts'
import { createNearName } from './near-names.ts'
import { folderOf } from './path-within.ts'
import { relativePath } from './relative-path.ts'
import type { FileIndex } from './space.ts'
import type { Outline } from './summary-outline.ts'
import { pageOf, summaryTarget } from './summary-target.ts'

interface Contents {
  /** Path of the table of contents from the root. */
  file: string
  root: string
  index: FileIndex
}

export function createSummarySuggestion(outline: Outline, contents: Contents): (path: string) => string | undefined {
  const { file, root, index } = contents
  const near = createNearName(() => {
    const listed = new Set(listedPages(outline, contents))
    return pagePaths(index, root, file).filter((page) => !listed.has(page))
  })
  return (path) => {
    const found = near(path)
    return found === undefined ? undefined : relativePath(folderOf(file), found)
  }
}

function* listedPages({ parts }: Outline, { file, root, index }: Contents): Generator<string> {
  const waiting = parts.flatMap(({ entries }) => entries)
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const page = pageOf(summaryTarget(entry.target ?? '', folderOf(file), root, index))
    if (page !== undefined) yield page
    for (const child of entry.children) waiting.push(child)
  }
}
