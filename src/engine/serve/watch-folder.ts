/** Says what has changed in a folder: several saves at about the same time are one change. */
import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import type { Changes } from './live-spaces.ts'

/** Milliseconds after the last event. Editors write a file in several steps. */
const calm = 15
/** Milliseconds between two looks whether a folder that went is back: another branch may not have it. */
const often = 200
const ignored = new Set(['.git', 'node_modules'])

export interface Watching {
  close(): Promise<void>
}

/** `base` is the folder that paths are seen from. Resolves when it is watched. */
export async function watchFolder(
  { folder, base }: { folder: string; base: string },
  onChange: (changes: Changes) => void,
  onFault: (error: Error) => void,
): Promise<Watching> {
  const changed = new Set<string>()
  let isListingOld = false
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    const changes = { changed: [...changed], isListingOld }
    changed.clear()
    isListingOld = false
    onChange(changes)
  }
  const note = (event: string, path: string): void => {
    if (path !== folder) changed.add(relative(base, path).split(sep).join('/'))
    isListingOld ||= event !== 'change'
    clearTimeout(timer)
    timer = setTimeout(tell, calm)
    if (event === 'unlinkDir' && path === folder) away().catch(fail)
  }
  const fail = (error: unknown): void => onFault(error instanceof Error ? error : new Error(String(error)))
  const begin = (ignoreInitial: boolean): FSWatcher =>
    watch(folder, { ignoreInitial, ignored: (path) => ignored.has(path.slice(path.lastIndexOf(sep) + 1)) })
      .on('all', note)
      .on('error', fail)
  /** A folder that comes back is another one to the system: it is watched anew, and all in it is new. */
  const away = async (): Promise<void> => {
    await watcher.close()
    if (isClosed) return
    back = setInterval(() => {
      if (!existsSync(folder)) return
      clearInterval(back)
      watcher = begin(false)
    }, often)
  }
  let isClosed = false
  let back: NodeJS.Timeout | undefined
  let watcher = begin(true)
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      clearInterval(back)
      await watcher.close()
    },
  }
}
