/** Folders of the repository without a page in them: GitBook shows a link to one where the repository is. */
import { folderOf, foldersAbove, pathWithin } from '../../space/path-within.ts'
import type { Space } from '../../space/space.ts'
import { decodePercent, splitUrl } from '../../space/url-parts.ts'
import type { Reference } from '../check.ts'

/** By path from the base, whether there is Markdown in it. */
const known = new WeakMap<Space, ReadonlyMap<string, boolean>>()

/** Whether an address leads to a folder that holds files, and none that could be a page. */
export function isCodeFolder({ page, url }: Reference, space: Space): boolean {
  const { path } = splitUrl(url)
  const folder = pathWithin(path.startsWith('/') ? space.root : folderOf(page.file), decodePercent(path.trim()))
  if (folder === undefined || folder === '') return false
  const folders = known.get(space) ?? collect(space)
  known.set(space, folders)
  return folders.get(folder) === false
}

function collect({ index }: Space): ReadonlyMap<string, boolean> {
  const folders = new Map<string, boolean>()
  for (const path of index.paths()) {
    const hasPage = /\.md$/i.test(path)
    const folder = folderOf(path)
    for (const each of [folder, ...foldersAbove(folder)]) if (hasPage || !folders.has(each)) folders.set(each, hasPage)
  }
  return folders
}
