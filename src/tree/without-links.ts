/**
 * A link cannot stand in a link: its text stays.
 *
 *     text 'see ', link(https://tides.example)   →   text 'see ', text 'https://tides.example'
 */
import type { RootContent } from 'mdast'

const links: ReadonlySet<string> = new Set(['link', 'linkReference', 'mention'])

/** A button that leads nowhere does something else. */
const isLink = (node: RootContent): boolean =>
  links.has(node.type) || (node.type === 'button' && node.attributes.href !== undefined)

export function withoutLinks(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (!('children' in node)) return [node]
    const children = withoutLinks(node.children)
    if (isLink(node)) return children
    return children.every((child, index) => child === node.children[index]) ? [node] : [withChildren(node, children)]
  })
}

const withChildren = (node: RootContent, children: RootContent[]): RootContent =>
  ({ ...node, children, data: { ...node.data, changed: true } }) as RootContent
