/** The drawing of an icon as tree nodes, or nothing when there is none: `books` → `<svg …>`. */
import type { Element, ElementContent } from 'hast'
import type { RootContent } from 'mdast'
import { text } from '../../../tree/build.ts'
import { phrasingElement } from '../../shared/phrasing-element.ts'
import type { SiteContext } from '../context.ts'

export function ownIcon(name: string | undefined, { site }: SiteContext): RootContent[] {
  const drawing = drawingOf(name, site)
  return drawing ? [asNode(drawing)].flat() : []
}

export const drawingOf = (name: string | undefined, { icons }: SiteContext['site']): Element | undefined =>
  name?.trim() ? icons.get(name.trim()) : undefined

function asNode(node: ElementContent): RootContent[] {
  if (node.type === 'text') return [text(node.value)]
  return node.type === 'element' ? [phrasingElement(node.tagName, node.properties, node.children.flatMap(asNode))] : []
}
