/** Where the output goes: the folder as it really is, the temporary one beside it, and why some places are refused. */

import type { Stats } from 'node:fs'
import { mkdir, mkdtemp, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { systemReason } from '../diagnostics/system-reason.ts'
import { isMissing } from './output-state.ts'
import { realPlace } from './real-place.ts'
import { RunError } from './run-error.ts'

export interface OutputFolder {
  /** Absolute, every link in it resolved. */
  path: string
  exists: boolean
}

/** A temporary folder on the same file system: `new/` takes what is written, `old/` what it replaces. */
export interface Staging {
  path: string
  /** The first folder that had to be made for it, to be taken away when the run fails. */
  created: string | undefined
}

export async function locateOutput(folder: string): Promise<OutputFolder> {
  const stats = await statOf(folder)
  if (stats !== undefined && !stats.isDirectory()) {
    throw new RunError(`The output folder \`${folder}\` is a file`, 'Name a folder, or delete the file.')
  }
  return { path: await realPlace(resolve(folder)), exists: stats !== undefined }
}

/** Beside a folder that is to be made; inside one that is there, which may be a mount of its own. */
export async function createStaging(out: OutputFolder): Promise<Staging> {
  try {
    const parent = out.exists ? out.path : dirname(out.path)
    const created = await makeFolder(parent)
    const path = await mkdtemp(join(parent, '.unbook-'))
    await mkdir(join(path, 'new'))
    await mkdir(join(path, 'old'))
    return { path, created }
  } catch (cause) {
    throw new RunError(`Cannot write to \`${out.path}\`: ${systemReason(cause) ?? String(cause)}`, 'Choose another folder.', {
      cause,
    })
  }
}

/** Answers with the first folder that had to be made. Node's own way never ends where nothing can be made, as in `/proc`. */
async function makeFolder(path: string): Promise<string | undefined> {
  if (await isFolder(path)) return undefined
  const first = await makeFolder(dirname(path))
  await mkdir(path)
  return first ?? path
}

async function isFolder(path: string): Promise<boolean> {
  if (dirname(path) === path) return true
  return (await statOf(path))?.isDirectory() === true
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

/** What makes a folder a space, wherever it lies below the folder that is read. */
const spaceFile = /(?:^|\/)(?:\.gitbook\.ya?ml|summary\.md)$/i
const pageFile = /\.(?:md|mdx|markdown)$/i

/** Pages written below a space that is read would be pages of it the next time; `roots` are its folders, absolute as the rest. */
export function refuseOverlap(out: string, input: string, roots: readonly string[], paths: readonly string[]): void {
  if (out === input || input.startsWith(out + sep)) {
    throw new RunError(`The output folder \`${out}\` holds the space that is read`, 'Choose a folder outside the space.')
  }
  if (!out.startsWith(input + sep)) return
  const isInSpace = roots.some((root) => (out + sep).startsWith(root + sep))
  const page = paths.find((path) => spaceFile.test(path) || (isInSpace && pageFile.test(path)))
  if (page !== undefined) {
    throw new RunError(
      `The output folder \`${out}\` is inside ${isInSpace ? 'the space' : 'the folder that is read'}, so \`${page}\` would be read the next time`,
      'Choose a folder outside the space.',
    )
  }
}
