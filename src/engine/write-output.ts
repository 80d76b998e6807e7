/**
 * Writes a conversion to a folder, whole or not at all.
 *
 * Everything is written to a temporary folder first. A folder that is not there yet then appears by one rename. In one that is
 * there, only files that unbook wrote before and that nobody has edited since are replaced or removed, by renames that are undone
 * when one fails; every other file stays, and one that stands in the way is an error unless `force` is set.
 */

import { realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { remove } from 'fs-extra/esm'
import { isRefusal } from '../diagnostics/is-refusal.ts'
import { concurrently } from './concurrently.ts'
import { createDrafts, type Drafts } from './drafts/drafts.ts'
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
  /** Absolute folders of the spaces in it; all of it when absent. */
  roots?: readonly string[]
  /** About how many files will be added. */
  expected?: number
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

/** An output folder on its way. Close it whatever happens: what is not finished by then leaves no trace. */
export interface Output {
  /** Begins to write a page while others are still being converted: making a thousand files takes as long as filling them. */
  add(path: string, content: string | Uint8Array, hash?: string): void
  /** Writes the rest, then shows all of it at once. Pages that were added are among the entries too. */
  finish(entries: readonly OutputEntry[]): Promise<WrittenOutput>
  close(): Promise<void>
}

export async function writeOutput(
  folder: string,
  entries: readonly OutputEntry[],
  options: WriteOutputOptions = {},
): Promise<WrittenOutput> {
  const output = await openOutput(folder, options)
  try {
    return await output.finish(entries)
  } finally {
    await output.close()
  }
}

export async function openOutput(folder: string, options: WriteOutputOptions = {}): Promise<Output> {
  const { force = false, dryRun = false, expected = 0, input } = options
  const out = await locateOutput(folder)
  const place = input === undefined ? undefined : await realpath(input)
  const roots = options.roots ?? (place === undefined ? [] : [place])
  if (place !== undefined) refuseOverlap(out.path, place, roots, [])
  const staging = dryRun ? undefined : await createStaging(out)
  const drafts = staging && createDrafts(join(staging.path, 'new'), { expected })
  let isDone = false
  const finish = async (entries: readonly OutputEntry[]): Promise<WrittenOutput> => {
    checkPaths(entries)
    const paths = entries.map(({ path }) => path)
    if (place !== undefined) refuseOverlap(out.path, place, roots, paths)
    const manifest: Manifest = out.exists ? await readManifest(out.path) : new Map()
    const look = out.exists ? stateReader(out.path) : isFree
    const { changes, unreadable } = await stage(entries, drafts, manifest, look, options.signal)
    const removals = await planRemovals(manifest, new Set(paths), look, force)
    refuseConflicts(changes, removals, force)
    if (staging !== undefined) {
      const listed = printManifest(new Map(changes.map(({ path, hash }) => [path, hash])))
      await writeFile(join(staging.path, 'new', manifestName), listed)
      options.signal?.throwIfAborted()
      commit(out, staging.path, changes, removals)
    }
    isDone = true
    return summary(changes, removals, unreadable)
  }
  return {
    add: (path, content, hash) => void drafts?.write(path, content, hash),
    finish,
    close: async () => {
      // A failure here is the one that `finish` has thrown already, or of a run that is given up.
      await drafts?.settle().catch(() => undefined)
      await drafts?.close()
      if (!isDone && staging?.created !== undefined) await remove(staging.created)
      if (staging !== undefined) await remove(staging.path)
    },
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
  drafts: Drafts | undefined,
  manifest: Manifest,
  look: (path: string) => Promise<State>,
  signal: AbortSignal | undefined,
): Promise<{ changes: Change[]; unreadable: string[] }> {
  const changes: Change[] = []
  const unreadable: string[] = []
  await drafts?.settle()
  await concurrently(entries, openFiles, async (entry) => {
    signal?.throwIfAborted()
    const content = await contentOf(entry)
    if (content === undefined) return void unreadable.push(entry.path)
    const hash = (await drafts?.begun(entry.path)) ?? hashOf(content)
    const change = planWrite(entry.path, hash, await look(entry.path), manifest.get(entry.path))
    changes.push(change)
    if (change.action !== 'same') await drafts?.write(entry.path, content)
  })
  await drafts?.settle()
  return { changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)), unreadable: unreadable.sort() }
}

/** Told in the end: a file may vanish before it is copied. */
function unreadable(error: unknown): undefined {
  if (!isRefusal(error)) throw error
}

async function contentOf(entry: OutputEntry): Promise<string | Uint8Array | undefined> {
  return 'read' in entry ? entry.read().catch(unreadable) : entry.content
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
