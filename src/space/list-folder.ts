/** Lists the files below a folder on disk. Links that lead out of it are left out, and so are `.git` and `node_modules`. */
import { type Dirent, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { FileEntry } from './files.ts'

const skipped = new Set(['.git', 'node_modules'])
/** Folders that are read at the same time. */
const atOnce = 32

interface Folder {
  /** Path from the base, with `/`. */
  path: string
  /** Whether a link led here: a second one is not followed, or two folders that link to each other had no end. */
  linked: boolean
}

/** Files below `start` (a path from `base`), without what lies below `except`; stops after `limit`, having seen what is near first. */
export async function listFolder(base: string, start: string, limit: number, except?: string): Promise<FileEntry[]> {
  const files: FileEntry[] = []
  const folders: Folder[] = [{ path: start, linked: false }]
  while (folders.length > 0 && files.length < limit) {
    const batch = folders.splice(0, atOnce)
    const found = await Promise.all(batch.map((folder) => listOne(base, folder)))
    for (const { entries, inner } of found) {
      for (const entry of entries) if (files.length < limit) files.push(entry)
      for (const folder of inner) if (folder.path !== except) folders.push(folder)
    }
  }
  return files
}

async function listOne(base: string, folder: Folder): Promise<{ entries: FileEntry[]; inner: Folder[] }> {
  const entries: FileEntry[] = []
  const inner: Folder[] = []
  for (const item of await itemsOf(join(base, folder.path))) {
    if (skipped.has(item.name)) continue
    const path = folder.path === '' ? item.name : `${folder.path}/${item.name}`
    const kind = item.isSymbolicLink() ? await kindOfLink(base, path, folder.linked) : kindOf(item)
    if (kind === 'file') entries.push(new LazyEntry(base, path))
    if (kind === 'folder') inner.push({ path, linked: folder.linked || item.isSymbolicLink() })
  }
  return { entries, inner }
}

/** A folder without permission to read has no files for us; what is referenced in it is reported as missing. */
async function itemsOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (isUnreadable(error)) return []
    throw error
  }
}

const isUnreadable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'ENOENT', 'ELOOP', 'ENOTDIR'].includes(String(error.code))

type Kind = 'file' | 'folder' | undefined

function kindOf(item: { isFile(): boolean; isDirectory(): boolean }): Kind {
  if (item.isFile()) return 'file'
  return item.isDirectory() ? 'folder' : undefined
}

async function kindOfLink(base: string, path: string, linked: boolean): Promise<Kind> {
  try {
    const target = await realpath(join(base, path))
    if (!isInside(base, target)) return undefined
    const kind = kindOf(await stat(target))
    const above = kind === 'folder' && isInside(target, join(base, path))
    return kind === 'folder' && (linked || above) ? undefined : kind
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  }
}

/** Whether `path` is `folder` or lies in it; both absolute and free of links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Sizes are asked for by few references, and asking for all of them takes longer than listing. */
export class LazyEntry implements FileEntry {
  readonly path: string
  private readonly base: string
  private bytes: number | undefined

  constructor(base: string, path: string) {
    this.path = path
    this.base = base
  }

  get size(): number {
    this.bytes ??= statSync(join(this.base, this.path), { throwIfNoEntry: false })?.size ?? 0
    return this.bytes
  }
}
