/** Says what has changed in a folder: several saves at about the same time are one change. */
import { relative, sep } from 'node:path'
import { watch } from 'chokidar'
import type { Changes } from './live-spaces.ts'

/** Milliseconds after the last event. Editors write a file in several steps. */
const calm = 15
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
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => ignored.has(path.slice(path.lastIndexOf(sep) + 1)),
  })
  watcher.on('all', (event, path) => {
    changed.add(relative(base, path).split(sep).join('/'))
    isListingOld ||= event !== 'change'
    clearTimeout(timer)
    timer = setTimeout(tell, calm)
  })
  watcher.on('error', (error) => onFault(error instanceof Error ? error : new Error(String(error))))
  await new Promise<void>((resolve) => watcher.once('ready', resolve))
  return {
    close: async () => {
      clearTimeout(timer)
      await watcher.close()
    },
  }
}
