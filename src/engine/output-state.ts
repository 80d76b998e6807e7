/** What stands in the output folder now, without following any symbolic link below it. */
import type { Stats } from 'node:fs'
import { lstat, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { hashOf } from './output-manifest.ts'

/**
 * - `none`: free.
 * - `file`: with the hash of what it holds.
 * - `folder`, `link`: something that a file would have to replace.
 * - `blocked`: one of the folders above is a file or a link, so the path leads nowhere, or out of the folder.
 */
export type State = { type: 'none' | 'folder' | 'link' } | { type: 'file'; hash: string } | { type: 'blocked'; by: string }

/** Looks at paths below `folder`; each folder is looked at once. */
export function stateReader(folder: string): (path: string) => Promise<State> {
  const folders = new Map<string, Promise<State>>()
  const folderState = (path: string): Promise<State> => {
    const known = folders.get(path) ?? look(path)
    folders.set(path, known)
    return known
  }
  const look = async (path: string): Promise<State> => {
    const above = dirname(path)
    const parent: State = above === '.' ? { type: 'folder' } : await folderState(above)
    if (parent.type === 'none' || parent.type === 'blocked') return parent
    if (parent.type !== 'folder') return { type: 'blocked', by: above }
    return typeOf(await statsOf(join(folder, path)))
  }
  return async (path) => {
    const state = await look(path)
    return state.type === 'file' ? { type: 'file', hash: hashOf(await readFile(join(folder, path))) } : state
  }
}

function typeOf(stats: Stats | undefined): State {
  if (stats === undefined) return { type: 'none' }
  if (stats.isFile()) return { type: 'file', hash: '' }
  return { type: stats.isDirectory() ? 'folder' : 'link' }
}

async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
