/**
 * Files on disk below a base folder.
 *
 *     openFolder('docs/guide')   →   { files: everything in the repository that holds docs/guide, root: 'docs/guide' }
 */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { FileEntry, Files, FolderOnDisk } from './files.ts'
import { findBase } from './find-base.ts'
import { isInside, LazyEntry, listFolder } from './list-folder.ts'
import { byCodeUnit, folderOf, nameOf, pathWithin } from './path-within.ts'

/** More than this is no documentation, and would take minutes and gigabytes. */
const mostFiles = 200_000

export interface OpenedFolder {
  files: Files
  /** The folder that was given, from the base; empty when they are the same. */
  root: string
}

/** Rejects when the folder is not there. */
export async function openFolder(folder: string, limit: number = mostFiles): Promise<OpenedFolder> {
  const given = await realpath(folder)
  const base = await realpath(findBase(given))
  const root = relative(base, given).split(sep).join('/')
  return { files: diskFiles(base, root, limit), root }
}

function diskFiles(base: string, root: string, limit: number): Files {
  let listing: Promise<readonly FileEntry[]> | undefined
  let paths: string[] | undefined
  const folders = new Map<string, string>()
  const files: Files = {
    list: async () => {
      listing ??= listAll(base, root, limit, () => {
        files.truncated = true
      })
      const entries = await listing
      paths ??= entries.map(({ path }) => path)
      return entries
    },
    read: (path) => readInside(base, path, folders),
    get disk() {
      return paths && { base, paths }
    },
  }
  return files
}

/** The same folder in another thread, without listing it again. */
export function reopenFolder({ base, paths }: FolderOnDisk): { files: Files; entries: readonly FileEntry[] } {
  const entries = paths.map((path) => new LazyEntry(base, path))
  const folders = new Map<string, string>()
  return { files: { list: async () => entries, read: (path) => readInside(base, path, folders) }, entries }
}

/** The given folder first, so that a limit that is reached hits what is around it. */
async function listAll(base: string, root: string, limit: number, onLimit: () => void): Promise<FileEntry[]> {
  const own = await listFolder(base, root, limit + 1)
  if (own.length > limit) throw new Error(`Unexpected number of files in \`${join(base, root)}\`, expected at most ${limit}`)
  const others = root === '' ? [] : await listFolder(base, '', limit + 1 - own.length, root)
  if (own.length + others.length > limit) onLimit()
  return [...own, ...others].sort((a, b) => byCodeUnit(a.path, b.path))
}

/** Checks where the path really leads before anything is read. */
async function readInside(base: string, path: string, folders: Map<string, string>): Promise<Uint8Array> {
  const inner = path.startsWith('/') || path.includes('\0') ? undefined : pathWithin('', path)
  if (inner === undefined || inner.split('/').includes('.git')) throw outside(path)
  // A thousand small files take a fifth of the time when they are not handed to other threads.
  const { target, isFile } = targetOf(base, inner, folders)
  if (!isInside(base, target)) throw outside(path)
  // Opening a pipe or a device would wait for ever.
  if (!isFile) throw new Error(`Unexpected \`${path}\`, expected a file`)
  return readFileSync(target)
}

/** Where a path really leads. What folders are is asked once; the file itself may be a link too. */
function targetOf(base: string, path: string, folders: Map<string, string>): { target: string; isFile: boolean } {
  const folder = folderOf(path)
  const known = folders.get(folder) ?? realpathSync.native(join(base, folder))
  folders.set(folder, known)
  const file = join(known, nameOf(path))
  const stats = lstatSync(file)
  if (!stats.isSymbolicLink()) return { target: file, isFile: stats.isFile() }
  const target = realpathSync.native(file)
  return { target, isFile: statSync(target).isFile() }
}

const outside = (path: string): Error => new Error(`Unexpected path \`${path}\`, expected one inside the repository`)
