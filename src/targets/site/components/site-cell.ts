/**
 * What a cell shows, by the type of its column: as in plain HTML, and pictures instead of their names.
 *
 *     image [tide.png](tide.png)   →   <img src="tide.png" alt="tide.png">
 */
import type { Link, RootContent } from 'mdast'
import type { NodeOf } from '../../../blocks/index.ts'
import { block } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { type AnyNode, walk } from '../../../tree/walk.ts'
import { cellContent } from '../../shared/html/cell-content.ts'
import type { Cell, Column } from '../../shared/html/table-columns.ts'
import { safeSrc } from '../../shared/html/writer.ts'
import type { SiteContext } from '../context.ts'

export function siteCell(cell: Cell, column: Column | undefined, { words }: SiteContext): RootContent[] {
  const links = column?.attributes.type === 'image' ? linksIn(cell) : []
  if (links.length === 0) return cellContent(cell, column, words)
  return links.map(({ url, children }) =>
    block<NodeOf<'picture'>>('picture', { src: url, alt: textOf(children), size: 'original' }),
  )
}

function linksIn(cell: Cell): Link[] {
  const links: Link[] = []
  walk(cell, (node: AnyNode) => {
    if (node.type === 'link' && safeSrc(node.url)) links.push(node as unknown as Link)
    return undefined
  })
  return links
}
