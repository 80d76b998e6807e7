/** The only way to the disk: everything above reads through it, so it runs on memory too. */

export interface FileEntry {
  /** Path from the base, with `/`. */
  path: string
  /** Bytes. */
  size: number
}

/**
 * Files below one base folder: the repository in which the space stands, or the folder that was given when there is none.
 * Paths are relative to it, with `/`; none leads out of it, also not through a symbolic link.
 */
export interface Files {
  /** Every file, sorted; `.git` and `node_modules` are left out. */
  list(): Promise<readonly FileEntry[]>
  /** The bytes of a file; rejects when it is not there or lies outside. */
  read(path: string): Promise<Uint8Array>
  /** Set by `list` when there were more files around the given folder than it lists. */
  truncated?: boolean
  /** Where they are on disk, when they are read from there as they are: another thread can read them too. Known once they are listed. */
  readonly disk?: FolderOnDisk | undefined
}

export interface FolderOnDisk {
  /** The base folder. */
  base: string
  /** What `list` gives. */
  paths: readonly string[]
}
