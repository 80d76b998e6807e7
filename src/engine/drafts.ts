/** Files on their way into the temporary folder, a few at a time, while the program goes on with other things. */
import { mkdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isOutputPath } from './output-manifest.ts'

export interface Drafts {
  /** Begins to write; what goes wrong shows in `write` or `settle`. */
  add(path: string, content: string): void
  /** Writes, unless the file has been added before. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Waits for all that was begun; rejects with the first failure. */
  settle(): Promise<void>
}

const atOnce = 16

export function createDrafts(folder: string): Drafts {
  const folders = new Set<string>()
  const begun = new Map<string, Promise<void>>()
  const waiting: (() => void)[] = []
  let running = 0
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    if (!isOutputPath(path)) throw new Error(`Unexpected output path \`${path}\`, expected one below the output folder`)
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
    running += 1
    try {
      makeFolder(join(folder, dirname(path)), folders)
      await writeFile(join(folder, path), content)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
  const begin = (path: string, content: string | Uint8Array): Promise<void> => {
    const known = begun.get(path)
    if (known) return known
    const written = write(path, content)
    begun.set(path, written)
    // Looked at when all are waited for; until then a failure is not an unhandled one.
    written.catch(() => undefined)
    return written
  }
  return {
    add: (path, content) => void begin(path, content),
    write: begin,
    settle: async () => void (await Promise.all(begun.values())),
  }
}

function makeFolder(path: string, known: Set<string>): void {
  if (known.has(path)) return
  mkdirSync(path, { recursive: true })
  known.add(path)
}
