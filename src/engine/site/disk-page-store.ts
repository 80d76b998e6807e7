/**
 * Keeps the pages of each space in a file of its own, which is written anew when a page has changed. The files that were used last
 * stay, as long as all together are not too large.
 *
 *     <cache>/pages/<hash of the place>
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { KeptSpace, PageStore } from '../kept/page-store.ts'
import { cacheFolder, replace } from './disk-store.ts'
import { programId } from './program-id.ts'

/** Bytes of one space: more takes longer to read than it saves. */
const mostOfOne = 300_000_000
/** Bytes of all spaces. */
const mostOfAll = 600_000_000

/** Undefined when nobody can say which program this is: then what it makes cannot be told from what another one made. */
export function diskPageStore(
  folder: string = join(cacheFolder(), 'pages'),
  program: string | undefined = programId(),
  limit = mostOfAll,
): PageStore | undefined {
  if (program === undefined) return undefined
  const fileOf = (place: string): string => join(folder, createHash('sha256').update(place).digest('hex').slice(0, 32))
  return {
    program,
    read: (place) => readKept(fileOf(place), program),
    write(place, kept) {
      const bytes = serialize({ program, kept })
      if (bytes.length > mostOfOne || !isMade(folder)) return
      replace(fileOf(place), bytes)
      makeRoom(folder, limit)
    },
  }
}

/** A file that is broken, or of another program, is as good as none. */
function readKept(file: string, program: string): KeptSpace | undefined {
  try {
    const bytes = readFileSync(file)
    const found = deserialize(bytes) as { program: string; kept: KeptSpace }
    utimesSync(file, new Date(), new Date())
    return found.program === program ? found.kept : undefined
  } catch {
    return undefined
  }
}

/** A folder that cannot be made costs time, nothing else. */
function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}

/** Takes away those that were not used for longest. */
function makeRoom(folder: string, limit: number): void {
  const files = filesIn(folder).sort((a, b) => b.used - a.used)
  let bytes = 0
  for (const { path, size } of files) {
    bytes += size
    if (bytes > limit) rmSync(path, { force: true })
  }
}

/** Another run may take files away meanwhile. */
function filesIn(folder: string): { path: string; size: number; used: number }[] {
  try {
    return readdirSync(folder).map((name) => {
      const path = join(folder, name)
      const { size, mtimeMs } = statSync(path)
      return { path, size, used: mtimeMs }
    })
  } catch {
    return []
  }
}
