/** Writes one file, whole or not at all; one that is there with other content is an error unless `force` is set. */
import { randomBytes } from 'node:crypto'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { systemReason } from '../diagnostics/system-reason.ts'
import { isMissing } from './output-state.ts'
import { RunError } from './run-error.ts'

export async function writeOneFile(path: string, content: string, force: boolean): Promise<void> {
  const stats = await stat(path).catch(ignoreMissing)
  if (stats?.isDirectory() === true) throw new RunError(`The output file \`${path}\` is a folder`, 'Name a file in it.')
  const former = stats === undefined ? undefined : await readFile(path, 'utf8')
  if (former === content) return
  if (former !== undefined && !force)
    throw new RunError(`The file \`${path}\` exists already`, 'Name another one, or add --force to replace it.')
  const draft = join(dirname(path), `.unbook-${randomBytes(6).toString('hex')}`)
  try {
    await writeFile(draft, content, { flag: 'wx' })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw new RunError(
      `Cannot write to \`${path}\`: ${systemReason(error) ?? String(error)}`,
      'Check that its folder is there.',
      { cause: error },
    )
  }
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}
