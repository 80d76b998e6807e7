/**
 * The files of a folder while people work in it: read once, and again when somebody says that they have changed.
 *
 *     const { files, forget } = liveFiles(await openFolder('docs'))
 *     forget(['guide/soil.md'])   →   the next reading of that file goes to the disk
 */
import type { FileEntry, Files } from '../../space/files.ts'

export interface LiveFiles {
  files: Files
  /** Base-relative paths whose content is another now. */
  forget(paths: Iterable<string>): void
  /** Files have come or gone: they are listed anew, by the folder opened again. */
  relist(opened: Files): void
}

export function liveFiles(first: Files): LiveFiles {
  let disk = first
  let listing: Promise<readonly FileEntry[]> | undefined
  const known = new Map<string, Promise<Uint8Array>>()
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = known.get(path) ?? disk.read(path)
    known.set(path, bytes)
    // One that cannot be read now may be there the next time it is asked for.
    bytes.catch(() => known.delete(path))
    return bytes
  }
  const files: Files = {
    read,
    list: () => {
      listing ??= disk.list()
      return listing
    },
    get truncated() {
      return disk.truncated ?? false
    },
  }
  return {
    files,
    forget: (paths) => {
      for (const path of paths) known.delete(path)
    },
    relist: (opened) => {
      disk = opened
      listing = undefined
    },
  }
}
