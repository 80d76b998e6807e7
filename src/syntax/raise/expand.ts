/**
 * Replaces some of the nodes of a list, without copying a list in which nothing is replaced.
 *
 *     expand([text, image], (node) => (node.type === 'text' ? [emoji, text] : undefined))   →   [emoji, text, image]
 */
export function expand<Item>(items: Item[], replace: (item: Item) => readonly Item[] | undefined): Item[] {
  let expanded: Item[] | undefined
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Item
    const made = replace(item)
    if (made) expanded ??= items.slice(0, index)
    if (expanded) for (const each of made ?? [item]) expanded.push(each)
  }
  return expanded ?? items
}
