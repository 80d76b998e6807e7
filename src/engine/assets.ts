/**
 * Decides where each file that is no page goes in the output, before any page is written.
 *
 *     .gitbook/assets/image (1).png   →   assets/image-1.png
 *     guide/Map.png, guide/map.PNG    →   guide/Map.png, guide/map-2.PNG
 *     a copy of a file seen before    →   the path of that file
 *
 * The same set of files gives the same paths, whatever the order of questions, so pages can be converted in any order.
 */

import { createHash } from 'node:crypto'
import { groupBy } from '../diagnostics/group-by.ts'
import type { FileEntry, Files } from '../space/files.ts'
import { foldedPath } from '../space/folded-path.ts'
import { inFolder } from '../space/path-within.ts'
import { writablePath } from '../space/writable-path.ts'
import { safePath, splitExtension } from './safe-path.ts'

export interface AssetOptions {
  /** Root of the space, from the base: what lies below it keeps its folders. */
  root: string
  /** Output paths that are taken: pages, style sheets. */
  taken?: Iterable<string>
  /** Paths stay as they are, as the `gitbook` target needs; copies stay copies. */
  keepPaths?: boolean
}

export interface AssetPlan {
  /** Output path of a base-relative path; undefined for a file that was not among the candidates. */
  pathFor(file: string): string | undefined
}

/** `candidates` are the files that pages may refer to; only those that share their size with another are read. */
export async function prepareAssets(
  files: Files,
  candidates: Iterable<FileEntry>,
  { root, taken = [], keepPaths = false }: AssetOptions,
): Promise<AssetPlan> {
  const entries = [...candidates].sort(shorterFirst)
  const originals = keepPaths ? new Map<string, string>() : await findCopies(files, entries)
  const paths = new Map<string, string>()
  const others = new Set([...taken].map(foldedPath))
  for (const { path } of keepPaths ? entries : []) {
    const kept = keptPath(path, root)
    if (kept !== undefined && !others.has(foldedPath(kept))) paths.set(path, kept)
  }
  const claim = createNames([...taken, ...paths.values()])
  for (const { path } of entries) {
    if (!paths.has(path) && !originals.has(path)) paths.set(path, claim(outputPath(path, root)))
  }
  return { pathFor: (file) => paths.get(originals.get(file) ?? file) }
}

/** Of two copies, the one with the shorter path gives the name: `map.png` rather than `map (1).png`. */
function shorterFirst(a: FileEntry, b: FileEntry): number {
  return a.path.length - b.path.length || (a.path < b.path ? -1 : 1)
}

/** Where a file goes unless another one is there: the path of a target that has its own names. */
export function outputPath(path: string, root: string): string {
  const inside = below(path, root)
  const shared = /(?:^|\/)\.gitbook\/(?:assets\/)?(.+)$/.exec(inside ?? path)?.[1]
  if (shared !== undefined) return safePath(`assets/${shared}`)
  return safePath(inside ?? `assets/${path.slice(path.lastIndexOf('/') + 1)}`)
}

/** Undefined for what lies above the root, and for what no check of paths would let through. */
function keptPath(path: string, root: string): string | undefined {
  const inside = below(path, root)
  return inside !== undefined && writablePath(inside) === inside ? inside : undefined
}

function below(path: string, root: string): string | undefined {
  if (root === '') return path
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined
}

/** Copy → original. An empty file holds nothing to share, and a name's ending decides how it is served. */
async function findCopies(files: Files, entries: readonly FileEntry[]): Promise<Map<string, string>> {
  const copies = new Map<string, string>()
  for (const alike of groupBy(entries, kindOf).values()) {
    if (alike.length < 2 || alike[0]?.size === 0) continue
    const originals = new Map<string, string>()
    for (const { path } of alike) {
      const hash = await hashOf(files, path)
      const original = hash === undefined ? undefined : originals.get(hash)
      if (original !== undefined) copies.set(path, original)
      else if (hash !== undefined) originals.set(hash, path)
    }
  }
  return copies
}

const kindOf = ({ path, size }: FileEntry): string => `${size} ${splitExtension(path)[1].toLowerCase()}`

/** A file that cannot be read has no copies; whoever copies it says that it cannot be read. */
function hashOf(files: Files, path: string): Promise<string | undefined> {
  return files.read(path).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => undefined,
  )
}

/** Gives out names that differ by more than case, and never one that is a folder of another. */
function createNames(taken: Iterable<string>): (path: string) => string {
  const files = new Set<string>()
  const folders = new Set<string>()
  const counts = new Map<string, number>()
  const isFree = (path: string, isFolder: boolean): boolean =>
    !files.has(foldedPath(path)) && (isFolder || !folders.has(foldedPath(path)))
  const firstFree = (path: string, isFolder: boolean): string => {
    let name = path
    let count = counts.get(foldedPath(path)) ?? 1
    while (!isFree(name, isFolder)) name = numbered(path, ++count)
    counts.set(foldedPath(path), count)
    return name
  }
  const add = (path: string): string => {
    files.add(foldedPath(path))
    for (const folder of foldersOf(path)) folders.add(foldedPath(folder))
    return path
  }
  for (const path of taken) add(path)
  return (path) => {
    const names = path.split('/')
    return add(names.reduce((above, name, index) => firstFree(inFolder(above, name), index < names.length - 1), ''))
  }
}

function foldersOf(path: string): string[] {
  const names = path.split('/')
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'))
}

/** `guide/map.png`, 2 → `guide/map-2.png`. */
function numbered(path: string, count: number): string {
  const slash = path.lastIndexOf('/') + 1
  const [stem, extension] = splitExtension(path.slice(slash))
  return `${path.slice(0, slash)}${stem}-${count}${extension === '' ? '' : `.${extension}`}`
}
