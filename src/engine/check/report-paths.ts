/** Paths from the base of the files → paths as a person in the current folder writes them, with `/`. */
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Found } from './found.ts'

export type ShowPath = (file: string) => string

/** Both absolute, and free of links. The empty path stands for the run as a whole. */
export const pathsFrom =
  (cwd: string, base: string): ShowPath =>
  (file) => {
    if (file === '') return ''
    const path = join(base, file)
    const way = relative(cwd, path)
    return (isAbsolute(way) ? path : way).split(sep).join('/')
  }

export function withPaths<Finding extends Found>(finding: Finding, show: ShowPath): Finding {
  const { file, related, fix } = finding
  return {
    ...finding,
    file: show(file),
    ...(related && { related: related.map((each) => ({ ...each, file: show(each.file) })) }),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, ...(edit.file && { file: show(edit.file) }) })) } }),
  }
}
