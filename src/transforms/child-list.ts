/**
 * Lists the pages below a page without text of its own, as GitBook does.
 *
 *     * [Greenhouse](greenhouse/README.md)       # Greenhouse
 *       * [Cacti](greenhouse/cacti.md)       →
 *                                                [Cacti](cacti.md)
 */
import type { Root, RootContent } from 'mdast'
import { clearlyRelative } from '../space/clearly-relative.ts'
import { folderOf } from '../space/path-within.ts'
import { relativePath } from '../space/relative-path.ts'
import type { SummaryEntry } from '../space/space.ts'
import { link, paragraph } from '../tree/build.ts'
import type { TransformContext } from './transform.ts'

export function childList(tree: Root, { space, page }: TransformContext): Root {
  if (!tree.children.every(isTitle)) return tree
  const entry = findEntry(
    space.summary.parts.flatMap(({ entries }) => entries),
    page.path,
  )
  const children = entry?.children.flatMap((child) => cardOf(child, page.path)) ?? []
  return children.length === 0
    ? tree
    : { ...tree, children: [...tree.children, ...children], data: { ...tree.data, changed: true } }
}

const isTitle = (node: RootContent): boolean => node.type === 'heading' && node.depth === 1

function findEntry(entries: readonly SummaryEntry[], path: string): SummaryEntry | undefined {
  for (const entry of entries) {
    const found = entry.page === path && entry.fragment === undefined ? entry : findEntry(entry.children, path)
    if (found) return found
  }
  return undefined
}

function cardOf({ page, url, title, linkTitle, fragment }: SummaryEntry, from: string): RootContent[] {
  const place = fragment === undefined ? '' : `#${fragment}`
  const target = page === undefined ? url : encodeURI(clearlyRelative(relativePath(folderOf(from), page))) + place
  if (target === undefined) return []
  return [
    {
      type: 'contentRef',
      attributes: { url: target },
      children: [paragraph([link(target, linkTitle ?? title)])],
      data: { changed: true },
    } as unknown as RootContent,
  ]
}
