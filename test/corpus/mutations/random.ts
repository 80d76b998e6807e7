/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 to `limit`, without it. */
  below(limit: number): number
  pick<Item>(items: readonly Item[]): Item | undefined
}

/** The generator known as mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, pick: (items) => items[below(items.length)] }
}
