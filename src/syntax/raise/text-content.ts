/** All text in an HTML element, tags dropped. */
import type { Nodes } from 'hast'

export function textContent(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  return node.children.map((child) => (child.type === 'element' && child.tagName === 'br' ? '\n' : textContent(child))).join('')
}
