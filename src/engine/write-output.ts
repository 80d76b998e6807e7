/**
 * Writes a conversion to a folder, whole or not at all.
 *
 * Everything is written to a temporary folder first. A folder that is not there yet then appears by one rename. In one that is
 * there, only files that unbook wrote before and that nobody has edited since are replaced or removed, by renames that are undone
 * when one fails; every other file stays, and one that stands in the way is an error unless `force` is set.
 */
import { writeFileSync } from 'node:fs'
import { mkdir, realpath, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { remove } from 'fs-extra/esm'
import { concurrently } from './concurrently.ts'
import { commit } from './output-commit.ts'
import { createStaging, locateOutput, refuseOverlap } from './output-folder.ts'
import { hashOf, isOutputPath, type Manifest, manifestName, printManifest, readManifest } from './output-manifest.ts'
import { type Change, planRemovals, planWrite, type Removal, refuseConflicts } from './output-plan.ts'
import { type State, stateReader } from './output-state.ts'

/** A file to write: what it holds, or how to get it when its turn has come. */
export type OutputEntry = { path: string; content: string | Uint8Array } | { path: string; read: () => Promise<Uint8Array> }

export interface WriteOutputOptions {
  /** Replace files that unbook did not write or that were edited since. */
  force?: boolean
  /** Find out what would be done, and do nothing. */
  dryRun?: boolean
  /** The folder that is read: writing where it would be read again is refused. */
  input?: string
  /** Stops the work and leaves everything as it was. */
  signal?: AbortSignal
}

/** Paths from the output folder, sorted. */
export interface WrittenOutput {
  written: readonly string[]
  unchanged: readonly string[]
  removed: readonly string[]
  /** Files of the run before that are no longer wanted but were edited since: they stay. */
  kept: readonly string[]
  /** Copied files that could not be read; the rest is written all the same. */
  unreadable: readonly string[]
}

const openFiles = 16

export async function writeOutput(
  folder: string,
  entries: readonly OutputEntry[],
  options: WriteOutputOptions = {},
): Promise<WrittenOutput> {
  const { force = false, dryRun = false, input } = options
  checkPaths(entries)
  const out = await locateOutput(folder)
  if (input !== undefined) {
    const paths = entries.map(({ path }) => path)
    refuseOverlap(out.path, await realpath(input), paths)
  }
  const staging = dryRun ? undefined : await createStaging(out)
  try {
    const manifest: Manifest = out.exists ? await readManifest(out.path) : new Map()
    const look = out.exists ? stateReader(out.path) : isFree
    const { changes, unreadable } = await stage(entries, staging && join(staging.path, 'new'), manifest, look, options.signal)
    const removals = await planRemovals(manifest, new Set(entries.map(({ path }) => path)), look, force)
    refuseConflicts(changes, removals, force)
    if (staging !== undefined) {
      await writeFile(
        join(staging.path, 'new', manifestName),
        printManifest(new Map(changes.map(({ path, hash }) => [path, hash]))),
      )
      options.signal?.throwIfAborted()
      commit(out, staging.path, changes, removals)
    }
    return summary(changes, removals, unreadable)
  } catch (error) {
    if (staging?.created !== undefined) await remove(staging.created)
    throw error
  } finally {
    if (staging !== undefined) await remove(staging.path)
  }
}

const isFree = async (): Promise<State> => ({ type: 'none' })

/** The engine makes every path safe; this is the second lock on the door, so a failure is a bug and says so. */
function checkPaths(entries: readonly OutputEntry[]): void {
  const seen = new Set<string>([manifestName])
  for (const { path } of entries) {
    if (!isOutputPath(path)) throw new Error(`Unexpected output path \`${path}\`, expected one below the output folder`)
    if (seen.has(path)) throw new Error(`Unexpected second file for the output path \`${path}\``)
    seen.add(path)
  }
}

/** Reads what each entry holds, compares it with what is there, and puts it into the temporary folder when it differs. */
async function stage(
  entries: readonly OutputEntry[],
  folder: string | undefined,
  manifest: Manifest,
  look: (path: string) => Promise<State>,
  signal: AbortSignal | undefined,
): Promise<{ changes: Change[]; unreadable: string[] }> {
  const changes: Change[] = []
  const unreadable: string[] = []
  if (folder !== undefined) await makeFolders(folder, entries)
  await concurrently(entries, openFiles, async (entry) => {
    signal?.throwIfAborted()
    const bytes = await bytesOf(entry)
    if (bytes === undefined) return void unreadable.push(entry.path)
    const change = planWrite(entry.path, hashOf(bytes), await look(entry.path), manifest.get(entry.path))
    changes.push(change)
    // A thousand small files take a fifth of the time when they are not handed to other threads.
    if (folder !== undefined && change.action !== 'same') writeFileSync(join(folder, entry.path), bytes)
  })
  return { changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)), unreadable: unreadable.sort() }
}

async function makeFolders(folder: string, entries: readonly OutputEntry[]): Promise<void> {
  for (const name of new Set(entries.map(({ path }) => dirname(path)))) await mkdir(join(folder, name), { recursive: true })
}

async function bytesOf(entry: OutputEntry): Promise<Uint8Array | undefined> {
  if ('read' in entry) return entry.read().catch(() => undefined)
  return typeof entry.content === 'string' ? Buffer.from(entry.content) : entry.content
}

function summary(changes: readonly Change[], removals: readonly Removal[], unreadable: readonly string[]): WrittenOutput {
  const paths = (items: readonly { path: string }[]): string[] => items.map(({ path }) => path)
  return {
    written: paths(changes.filter(({ action }) => action !== 'same')),
    unchanged: paths(changes.filter(({ action }) => action === 'same')),
    removed: paths(removals.filter(({ kept }) => !kept)),
    kept: paths(removals.filter(({ kept }) => kept)),
    unreadable,
  }
}
