/** What a space or a page holds, as `unbook inspect` shows it. */
import type { Level } from '../diagnostics/diagnostic.ts'

export interface Tally {
  name: string
  count: number
}

export interface Inventory {
  schema: 1
  title: string
  language: string
  pages: { listed: number; unlisted: number }
  /** GitBook's constructs by node type, most frequent first. */
  blocks: readonly Tally[]
  assets: { used: number; unused: number; missing: number }
  /** Links, images and the rest, by kind and by what became of them. */
  references: readonly { kind: string; state: string; count: number }[]
  faults: readonly { id: string; level: Level; count: number }[]
  /** For each target, the blocks it can only write in a plainer form. */
  losses: readonly { target: string; count: number; blocks: readonly { block: string; loss: string; count: number }[] }[]
}

/** Counts equal names; the most frequent come first, equal ones in alphabetical order. */
export function tally(names: Iterable<string>): Tally[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
