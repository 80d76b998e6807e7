/** Puts mended files in the place of the ones they came from, each whole or not at all. */
import { randomBytes } from 'node:crypto'
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemReason } from '../../diagnostics/system-reason.ts'
import type { Files } from '../../space/files.ts'
import { isInside } from '../../space/list-folder.ts'
import { RunError } from '../run-error.ts'

/** `files` are those that were read: a file that somebody has changed since is left alone, and the run says so. */
export async function writeFixes(base: string, files: Files, changed: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [path, bytes] of changed) await writeFix(await realpath(base), path, await files.read(path), bytes)
}

async function writeFix(base: string, path: string, former: Uint8Array, bytes: Uint8Array): Promise<void> {
  const target = await realpath(join(base, path))
  if (!isInside(base, target)) throw new RunError(`Unexpected path \`${path}\`, expected one inside the repository`)
  if (!Buffer.from(former).equals(await readFile(target))) throw changedMeanwhile(path)
  const draft = join(dirname(target), `.unbook-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(draft, bytes, { flag: 'wx', mode: (await stat(target)).mode })
    await rename(draft, target)
  } catch (cause) {
    await rm(draft, { force: true })
    throw new RunError(`Cannot write to \`${path}\`: ${systemReason(cause) ?? String(cause)}`, 'Check who may write there.', {
      cause,
    })
  }
}

const changedMeanwhile = (path: string): RunError =>
  new RunError(`The file \`${path}\` was changed while it was being checked`, 'Run the command again.')
