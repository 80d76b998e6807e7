/** Writes one file below a folder, whichever thread this is. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOf } from '../output-manifest.ts'

/** Gives the hash of what was written; it is not worked out again where it is known. */
export type WriteDraft = (path: string, content: string | Uint8Array, hash?: string) => string

/** At once: a thousand small files take half the work when they are not handed from thread to thread one by one. */
export function draftWriter(folder: string): WriteDraft {
  const folders = new Set<string>()
  return (path, content, hash) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    const file = join(folder, path)
    makeFolder(dirname(file), folders)
    writeFileSync(file, bytes)
    return hash ?? hashOf(bytes)
  }
}

function makeFolder(path: string, known: Set<string>): void {
  if (known.has(path)) return
  mkdirSync(path, { recursive: true })
  known.add(path)
}
