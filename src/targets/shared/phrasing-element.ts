/** An element that stands in a line of text: `<kbd>⌘</kbd>`. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import { type ElementNode, element } from './element.ts'

export function phrasingElement(name: string, properties: Properties, children: readonly RootContent[]): ElementNode {
  const node = element(name, properties, children)
  return { ...node, data: { ...node.data, phrasing: true } }
}
