/** A store that reads what is kept in a file, and leaves what is new to the thread that writes it. */
import type { Store } from '../../targets/target.ts'
import { readRecords } from './disk-store.ts'

export interface ThreadStore extends Store {
  /** What is new since it was last asked. */
  taken(): [key: string, value: string][]
}

export function createThreadStore(file: string | undefined): ThreadStore {
  const known = file === undefined ? new Map<string, string>() : readRecords(file)
  let added: [string, string][] = []
  return {
    get: (key) => known.get(key),
    set(key, value) {
      known.set(key, value)
      added.push([key, value])
    },
    taken() {
      const taken = added
      added = []
      return taken
    },
  }
}
