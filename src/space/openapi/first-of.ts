/**
 * The first of many, and how many were left out, in words.
 *
 *     firstOf(servers, 20, 'servers')   →   { kept: the first 20, cut: ['5 servers'] }
 */
export interface Firsts<Item> {
  kept: readonly Item[]
  cut: readonly string[]
}

export function firstOf<Item>(items: readonly Item[], most: number, what: string): Firsts<Item> {
  const more = items.length - most
  return more > 0 ? { kept: items.slice(0, most), cut: [`${more} ${what}`] } : { kept: items, cut: [] }
}
