import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isMissing } from './output-state.ts'

/** The real path of a place that may not exist yet. */
export async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path) throw error
    return join(await realPlace(dirname(path)), basename(path))
  }
}
