/** Finds the base of a folder on disk: how far references from it may reach. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { rootOfConfig } from './config-root.ts'

/**
 * The nearest folder above (or the folder itself) that holds `.git`; else the nearest one whose `.gitbook.yaml`
 * says that `folder` is its root; else the folder itself.
 */
export function findBase(folder: string): string {
  const above = foldersUpwards(resolve(folder))
  return above.find(isRepository) ?? above.find((candidate) => namesAsRoot(candidate, resolve(folder))) ?? resolve(folder)
}

function foldersUpwards(folder: string): string[] {
  const folders = [folder]
  for (let above = dirname(folder); above !== folders.at(-1); above = dirname(above)) folders.push(above)
  return folders
}

/** `.git` is a folder in a clone, and a file in a worktree or a submodule. */
const isRepository = (folder: string): boolean => existsSync(join(folder, '.git'))

function namesAsRoot(candidate: string, folder: string): boolean {
  return ['.gitbook.yaml', '.gitbook.yml'].some((name) => {
    const root = rootOfConfig(textOf(join(candidate, name)))
    return root !== undefined && resolve(candidate, root) === folder
  })
}

/** A configuration that cannot be read here is reported when the space is read; it names no root. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
