/**
 * Words in angle brackets, which an HTML parser takes for elements that nobody knows, are text again.
 *
 *     <td>The <token> of <your-name></td>   →   td(text 'The <token> of <your-name>')
 *
 * With attributes and a closer they are markup of another tool: only what they hold is kept, as for such elements among Markdown.
 */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { isHtmlElement } from '../../tree/html-elements.ts'

type Place = Element['position']
type Parent = { children: (RootContent | ElementContent)[] }

const opener = /<([a-z][^\s/>"'<=]*)/gi

/** Whether such words may be in there: then positions of tags are needed. */
export const mayHoldUnknown = (html: string): boolean => [...html.matchAll(opener)].some(([, name = '']) => !isHtmlElement(name))

/** In place. The tree knows where its tags stand in the source. */
export function unknownAsText(tree: Root, html: string): void {
  readChildren(tree, html)
}

function readChildren(parent: Parent, html: string): void {
  const children: Parent['children'] = []
  for (const child of parent.children) {
    if (child.type === 'element' && !isDrawing(child)) readChildren(child, html)
    for (const node of child.type === 'element' ? textOf(child, html) : [child]) append(children, node)
  }
  parent.children = children
}

/** These have elements of their own. */
const isDrawing = ({ tagName }: Element): boolean => tagName === 'svg' || tagName === 'math'

function textOf(element: Element, html: string): ElementContent[] {
  const { opening, closing } = element.data?.position ?? {}
  const isMarkup = closing !== undefined && (Object.keys(element.properties).length > 0 || element.tagName.includes(':'))
  if (isHtmlElement(element.tagName) || opening === undefined || isMarkup) return [element]
  return [written(opening, html), ...element.children, ...(closing ? [written(closing, html)] : [])]
}

function written(position: NonNullable<Place>, html: string): Text {
  return { type: 'text', value: html.slice(position.start.offset, position.end.offset), position }
}

/** Text goes with the text before it. */
function append(children: Parent['children'], node: RootContent | ElementContent): void {
  const last = children.at(-1)
  if (node.type !== 'text' || last?.type !== 'text') return void children.push(node)
  const position = last.position && node.position && { start: last.position.start, end: node.position.end }
  children[children.length - 1] = { type: 'text', value: last.value + node.value, ...(position && { position }) }
}
