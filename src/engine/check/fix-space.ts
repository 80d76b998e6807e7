/**
 * Applies fixes until none is left, on a copy of the files in memory: the disk is touched once, at the end, or never.
 *
 *     fixSpaces(files, check, { unsafe: false })   →   { changed: Map { 'guide/soil.md' → bytes }, fixed: 3 }
 */
import type { FileEntry, Files } from '../../space/files.ts'
import type { Found } from './found.ts'
import { planFixes } from './plan-fixes.ts'
import { editBytes } from './raw-text.ts'

export interface FixedFiles {
  /** New contents by path from the base. */
  changed: ReadonlyMap<string, Uint8Array>
  /** How many findings were mended. */
  fixed: number
  /** What is found in the files as they are now. */
  found: readonly Found[]
  /** Files that cannot be edited, as they are not UTF-8. */
  skipped: readonly string[]
}

/** Fixes that make way for each other are done after a few rounds; so many mean that two undo one another. */
const mostRounds = 20

/** `check` looks through the space that the files hold, and leaves out what is not to be mended. */
export async function fixSpaces(
  files: Files,
  check: (files: Files) => Promise<readonly Found[]>,
  { unsafe }: { unsafe: boolean },
): Promise<FixedFiles> {
  const changed = new Map<string, Uint8Array>()
  const skipped = new Set<string>()
  const current = overlay(files, changed)
  const stubborn = new Set<string>()
  let found = await check(current)
  let fixed = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const { edits, mended } = planFixes(
      found.filter((finding) => !skipped.has(finding.file) && !stubborn.has(keyOf(finding))),
      unsafe,
    )
    if (mended.length === 0) break
    for (const [file, own] of edits) {
      const bytes = editBytes(await current.read(file), own)
      if (bytes === undefined) skipped.add(file)
      else changed.set(file, bytes)
    }
    fixed += mended.filter(({ file }) => !skipped.has(file)).length
    const before = countsOf(found)
    found = await check(overlay(files, changed))
    const after = countsOf(found)
    for (const key of new Set(mended.map(keyOf))) if ((after.get(key) ?? 0) >= (before.get(key) ?? 0)) stubborn.add(key)
  }
  return { changed, fixed, found, skipped: [...skipped] }
}

/** What a fix does not make go away is not tried again. */
const keyOf = ({ id, file, message, fix }: Found): string => JSON.stringify([id, file, message, fix?.title])

function countsOf(found: readonly Found[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const finding of found) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1)
  return counts
}

/** The files with other contents for some of them. */
export function overlay(files: Files, contents: ReadonlyMap<string, Uint8Array>): Files {
  const list = async (): Promise<readonly FileEntry[]> =>
    (await files.list()).map((entry) => ({ ...entry, size: contents.get(entry.path)?.byteLength ?? entry.size }))
  return {
    list,
    read: async (path) => contents.get(path) ?? (await files.read(path)),
    ...(files.truncated ? { truncated: true } : {}),
  }
}
