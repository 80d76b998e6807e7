/** What the first argument names: a folder that holds a space, or one page. */
import { stat } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

export async function kindOfSource(path: string): Promise<'folder' | 'page'> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    throw new UsageError(`Cannot find \`${path}\``, 'Name the folder that holds SUMMARY.md or .gitbook.yaml, or one page.')
  })
  if (stats.isDirectory()) return 'folder'
  if (/\.(?:md|markdown)$/i.test(path)) return 'page'
  throw new UsageError(
    `Unexpected file \`${path}\`, expected a folder or a page that ends in .md`,
    'Name the folder that holds SUMMARY.md.',
  )
}
