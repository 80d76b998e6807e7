/**
 * Paths with `/` below a folder, as text: nothing here touches a disk.
 *
 *     pathWithin('guide', './beds//soil.md')   →   guide/beds/soil.md
 *     pathWithin('guide', '../herbs.md')       →   herbs.md
 *     pathWithin('guide', '../../herbs.md')    →   undefined: it leads out of the base
 */

/** `path` seen from `folder`; undefined when it climbs out of the base. */
export function pathWithin(folder: string, path: string): string | undefined {
  const parts: string[] = []
  for (const part of `${folder}/${path}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** Whether `path` is `folder` or lies below it; the empty folder holds everything. */
export const isWithin = (folder: string, path: string): boolean =>
  folder === '' || path === folder || path.startsWith(`${folder}/`)

/** `guide/beds/soil.md` below `guide` → `beds/soil.md`; the path must be within. */
export const pathBelow = (folder: string, path: string): string => (folder === '' ? path : path.slice(folder.length + 1))

/** `beds/soil.md` in `guide` → `guide/beds/soil.md`: the inverse of `pathBelow`. */
export const inFolder = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`)

/** `guide/beds/soil.md` → `guide/beds`; `soil.md` → ``. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** `guide/beds/soil.md` → `soil.md`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** `guide//` → `guide`. By hand: an expression anchored at the end takes quadratic time on long runs. */
export function withoutTrailingSlashes(path: string): string {
  let end = path.length
  while (end > 0 && path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

/** The folders that hold `folder`, nearest first, the base (empty) last: `a/b` → `a`, ``. */
export function foldersAbove(folder: string): string[] {
  if (folder === '') return []
  const above = folderOf(folder)
  return [above, ...foldersAbove(above)]
}

/** Order by code unit: the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
