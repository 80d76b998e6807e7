/** Puts mended files in the place of the ones they came from, each whole or not at all. */
import { randomBytes } from 'node:crypto'
import { access, chmod, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemReason } from '../../diagnostics/system-reason.ts'
import type { Files } from '../../space/files.ts'
import { isInside } from '../../space/list-folder.ts'
import { RunError } from '../run-error.ts'

interface Draft {
  target: string
  path: string
  bytes: Uint8Array
}

/** `files` gives the bytes that were read for the run: when a file has been changed since, nothing is written, and the run says so. */
export async function writeFixes(base: string, files: Files, changed: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const drafts: Draft[] = []
  for (const [path, bytes] of changed) drafts.push(await draftOf(await realpath(base), path, await files.read(path), bytes))
  for (const draft of drafts) await write(draft)
}

async function draftOf(base: string, path: string, former: Uint8Array, bytes: Uint8Array): Promise<Draft> {
  const target = await realpath(join(base, path))
  if (!isInside(base, target)) throw new RunError(`Unexpected path \`${path}\`, expected one inside the repository`)
  if (!Buffer.from(former).equals(await readFile(target))) throw changedMeanwhile(path)
  return { target, path, bytes }
}

async function write({ target, path, bytes }: Draft): Promise<void> {
  const draft = join(dirname(target), `.unbook-${randomBytes(6).toString('hex')}`)
  try {
    await access(target, constants.W_OK)
    await writeFile(draft, bytes, { flag: 'wx' })
    // The mode that is given to a new file goes through the umask.
    await chmod(draft, (await stat(target)).mode)
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
