/** A list of items that hold blocks: loose as soon as one of several holds more than one. */
import type { List, RootContent } from 'mdast'
import { list, listItem } from './build.ts'

export function blockList(items: readonly (readonly RootContent[])[], options: { ordered?: boolean } = {}): List {
  const spread = items.length > 1 && items.some((content) => content.length > 1)
  const children = items.map((content) => ({ ...listItem(content), spread: content.length > 1 }))
  return list(children, { ...options, spread })
}
