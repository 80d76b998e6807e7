/** A store of pages in memory. */
import { deserialize, serialize } from 'node:v8'
import type { KeptSpace, PageStore } from '../../src/engine/kept/page-store.ts'

export interface MemoryStore extends PageStore {
  kept: Map<string, Uint8Array>
  writes: number
}

/** As a file would have it: nothing but plain data. */
export function memoryStore(program = 'first'): MemoryStore {
  const kept = new Map<string, Uint8Array>()
  const store: MemoryStore = {
    program,
    kept,
    writes: 0,
    read: (place) => (kept.has(place) ? (deserialize(kept.get(place) as Uint8Array) as KeptSpace) : undefined),
    write(place, space) {
      store.writes += 1
      kept.set(place, serialize(space))
    },
  }
  return store
}
