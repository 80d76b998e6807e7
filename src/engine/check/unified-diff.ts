/** What fixes would change, as `patch` and `git apply` read it. */
import { createTwoFilesPatch } from 'diff'

export interface TextChange {
  path: string
  before: string
  after: string
}

export function unifiedDiff(changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, before, after }) => patchOf(path, before, after))
    .join('')
}

/** The library writes a line of its own above the names, and quotes names that need it. */
function patchOf(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after).replace(/^=+\n/, '')
}
