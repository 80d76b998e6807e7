/**
 * The way from a folder to a file, both from the base.
 *
 *     relativePath('guide/beds', 'guide/soil.md')   →   ../soil.md
 */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}
