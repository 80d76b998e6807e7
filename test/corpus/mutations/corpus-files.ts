/** A corpus in memory, with some files changed: texts are read once, whatever is broken afterwards. */
import { openFolder } from '../../../src/space/disk-files.ts'
import type { FileEntry, Files } from '../../../src/space/files.ts'

/** New texts by path from the base; undefined takes a file away, a path of another file copies it. */
export type Changes = ReadonlyMap<string, string | undefined | { copyOf: string }>

export interface CorpusFiles {
  root: string
  /** Texts of pages, SUMMARY.md and YAML files by path. */
  texts: ReadonlyMap<string, string>
  paths: ReadonlySet<string>
  with(changes: Changes): Files
}

export async function corpusFiles(folder: string): Promise<CorpusFiles> {
  const { files, root } = await openFolder(folder)
  const entries = await files.list()
  const bytes = new Map<string, Uint8Array>()
  const texts = new Map<string, string>()
  for (const { path } of entries.filter((entry) => /\.(?:md|ya?ml)$/.test(entry.path))) {
    const content = await files.read(path)
    bytes.set(path, content)
    texts.set(path, Buffer.from(content).toString().replace(/\r\n?/g, '\n'))
  }
  const read = async (path: string): Promise<Uint8Array> => {
    const known = bytes.get(path) ?? (await files.read(path))
    bytes.set(path, known)
    return known
  }
  return { root, texts, paths: new Set(entries.map(({ path }) => path)), with: (changes) => changed(entries, read, changes) }
}

function changed(entries: readonly FileEntry[], read: (path: string) => Promise<Uint8Array>, changes: Changes): Files {
  const sizes = new Map(entries.map(({ path, size }) => [path, size]))
  for (const [path, change] of changes) {
    if (change === undefined) sizes.delete(path)
    else sizes.set(path, typeof change === 'string' ? change.length : (sizes.get(change.copyOf) ?? 0))
  }
  const list = [...sizes].map(([path, size]) => ({ path, size })).sort((a, b) => (a.path < b.path ? -1 : 1))
  return {
    list: async () => list,
    read: async (path) => {
      const change = changes.get(path)
      if (typeof change === 'string') return new TextEncoder().encode(change)
      if (change !== undefined) return await read(change.copyOf)
      if (changes.has(path)) throw new Error(`Cannot find \`${path}\``)
      return await read(path)
    },
  }
}
