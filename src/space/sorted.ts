/**
 * How many items of an ascending list lie below a limit, which is also the index of the first that does not.
 *
 *     countBelow([0, 7, 12], 8, (number) => number)   →   2
 */
export function countBelow<Item>(sorted: readonly Item[], limit: number, numberOf: (item: Item) => number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numberOf(sorted[middle] as Item) < limit) low = middle + 1
    else high = middle
  }
  return low
}
