/** What the first argument names: a folder that holds a space, or one page. */
import { stat } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

export type SourceKind = 'folder' | 'page'

/** `taken`: what the command can do something with. */
export async function kindOfSource(path: string, taken: readonly SourceKind[] = ['folder', 'page']): Promise<SourceKind> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
    const orPage = taken.includes('page') ? ', or one page' : ''
    throw new UsageError(`Cannot find \`${path}\``, `Name the folder that holds SUMMARY.md or .gitbook.yaml${orPage}.`)
  })
  if (stats.isDirectory()) return 'folder'
  if (/\.(?:md|markdown)$/i.test(path)) return 'page'
  throw new UsageError(
    `Unexpected file \`${path}\`, expected a folder or a page that ends in .md`,
    'Name the folder that holds SUMMARY.md.',
  )
}
