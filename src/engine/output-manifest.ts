/**
 * The list of files that unbook left in an output folder, so that the next run knows what it may replace.
 *
 *     { "schema": 1, "files": { "guide/soil.html": "9f86d081…" } }
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writablePath } from '../space/writable-path.ts'

export const manifestName = '.unbook-manifest.json'

/** Output path → hash of what was written. */
export type Manifest = ReadonlyMap<string, string>

/** A manifest that is missing or unreadable lists nothing: then every file counts as someone else's. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => '')
  return parseManifest(text)
}

function parseManifest(text: string): Manifest {
  const files = filesOf(text)
  return new Map(
    Object.entries(files).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && isOutputPath(entry[0])),
  )
}

function filesOf(text: string): object {
  try {
    const data: unknown = JSON.parse(text)
    const files = data !== null && typeof data === 'object' && 'files' in data ? data.files : undefined
    return files !== null && typeof files === 'object' ? files : {}
  } catch {
    return {}
  }
}

export function printManifest(files: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ schema: 1, files: Object.fromEntries(sorted) }, null, 1)}\n`
}

/** Of bytes, or of a text as UTF-8. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Whether a path stays in the folder it is joined to, on every system. */
export function isOutputPath(path: string): boolean {
  return writablePath(path) === path && path.split('/').every((name) => name !== '' && name !== '.' && name !== '..')
}
