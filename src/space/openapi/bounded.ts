/** A copy of a value that is small enough to print, whatever aliases make of a few lines. */
import type { Effort } from './schema.ts'

const deepest = 12
const longestText = 10_000

/** `left` is how many values it may hold: the rest of a long list says no more. */
export function bounded(value: unknown, values: Effort, depth = 0): unknown {
  values.left -= 1
  if (typeof value === 'string') return clippedText(value)
  if (typeof value !== 'object' || value === null) return value ?? null
  if (depth >= deepest || values.left <= 0) return '…'
  if (Array.isArray(value)) return firstOf(value, values).map((item) => bounded(item, values, depth + 1))
  return Object.fromEntries(firstOf(Object.entries(value), values).map(([key, item]) => [key, bounded(item, values, depth + 1)]))
}

const firstOf = <Item>(items: readonly Item[], { left }: Effort): readonly Item[] => items.slice(0, Math.max(0, left))

export const clippedText = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text)
