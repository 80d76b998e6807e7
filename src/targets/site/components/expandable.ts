/**
 * Expandables. A link in the title would be a button in a button, which nobody can tell apart by ear: its words stay, the link stands below.
 *
 *     <summary>[Ferries](ferries.md)</summary>   →   <summary>Ferries</summary><p class="summary-links"><a href="…">Ferries</a></p>
 */
import type { RootContent } from 'mdast'
import { paragraph, text } from '../../../tree/build.ts'
import { textOf } from '../../../tree/flow.ts'
import { element } from '../../shared/element.ts'
import { expandable as plain } from '../../shared/html/callouts.ts'
import type { Component } from '../context.ts'

export const expandable: Component<'expandable'> = (node, context) => {
  const links: RootContent[] = []
  const children = node.children.flatMap((child): RootContent[] =>
    child.type === 'summary' ? [{ ...child, children: withoutLinks(child.children, links) } as RootContent] : [child],
  )
  if (links.length === 0) return plain(node, context)
  const after = children.findIndex((child) => child.type === 'summary') + 1
  const below = element('p', { className: ['summary-links'] }, spaced(links))
  return plain({ ...node, children: [...children.slice(0, after), below, ...children.slice(after)] } as typeof node, context)
}

const active: ReadonlySet<string> = new Set(['link', 'linkReference', 'mention', 'button'])

function withoutLinks(nodes: readonly RootContent[], links: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (active.has(node.type)) {
      links.push(textOf([node]).trim() === '' && node.type === 'link' ? { ...node, children: [text(node.url)] } : node)
      return 'children' in node ? (node.children as RootContent[]) : []
    }
    return 'children' in node
      ? [{ ...node, children: withoutLinks(node.children as RootContent[], links) } as RootContent]
      : [node]
  })
}

const spaced = (nodes: readonly RootContent[]): RootContent[] =>
  paragraph(nodes.flatMap((node, index) => (index === 0 ? [node] : [text(' '), node]))).children
