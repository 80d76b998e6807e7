/**
 * Writes elements that HTML alone can say as raw HTML in Markdown.
 *
 *     element('table', …)                    →   one `html` node
 *     element('kbd', { phrasing }, [text])   →   html('<kbd>'), text, html('</kbd>')
 */
import { toHtml } from 'hast-util-to-html'
import type { Html, Root, RootContent } from 'mdast'
import { html } from '../../../tree/build.ts'
import { type Definitions, definitionsOf } from '../../../tree/definitions.ts'
import { type AnyNode, mapTree } from '../../../tree/walk.ts'
import type { ElementNode } from '../element.ts'
import { htmlString } from './html-string.ts'

export function elementsAsHtml(tree: Root): Root {
  const definitions = definitionsOf(tree)
  return mapTree(tree, (node, ancestors) => {
    if (node.type !== 'element') return undefined
    const isInElement = ancestors.some((ancestor) => ancestor.type === 'element' && !isPhrasingElement(ancestor))
    return isInElement ? undefined : (asHtml(node as unknown as ElementNode, definitions) as unknown as AnyNode[])
  })
}

const isPhrasingElement = (node: AnyNode): boolean => node.data !== undefined && 'phrasing' in node.data

function asHtml(node: ElementNode, definitions: Definitions): RootContent[] {
  if ('opensOnly' in node.data)
    return [
      html(
        htmlString([node], definitions)
          .replace(/<\/details>$/, '')
          .trimEnd(),
      ),
    ]
  if (!isPhrasingElement(node as unknown as AnyNode)) return [html(htmlString([node], definitions))]
  const [open, close] = tagsOf(node)
  return [open, ...node.children, ...(close ? [close] : [])]
}

function tagsOf({ data: { hName, hProperties } }: ElementNode): [Html, Html | undefined] {
  const text = toHtml({ type: 'element', tagName: hName, properties: hProperties, children: [] })
  const end = `</${hName}>`
  return text.endsWith(end) ? [html(text.slice(0, -end.length)), html(end)] : [html(text), undefined]
}
