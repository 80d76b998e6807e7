/**
 * Reads the opening tag of an element, which is all that is known of inline HTML. An HTML parser gives the same, in a hundred times
 * the time; it is asked when a value holds character references or the tag is written in an odd way.
 *
 *     <a href="map.md" class="button primary">   →   { tagName: 'a', properties: { href: 'map.md', className: ['button', 'primary'] } }
 */
import type { Element, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'

const plainTag = /^<([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"&]*")?)*)\s*\/?>$/i
const attributes = /([a-z][a-z-]*)(?:="([^"]*)")?/gi

export function readElement(html: string): Element | undefined {
  const match = plainTag.exec(html)
  if (match) return plainElement(match[1] as string, match[2] as string)
  const node = fromHtml(html, { fragment: true }).children[0]
  return node?.type === 'element' ? node : undefined
}

function plainElement(name: string, written: string): Element {
  const properties: Properties = {}
  for (const [, key, value = ''] of written.matchAll(attributes)) {
    const attribute = (key as string).toLowerCase()
    properties[propertyOf(attribute)] ??= attribute === 'class' ? value.split(/\s+/).filter(Boolean) : value
  }
  return { type: 'element', tagName: name.toLowerCase(), properties, children: [] }
}

/** The name that the attribute has in a tree of HTML. */
function propertyOf(attribute: string): string {
  if (attribute === 'class') return 'className'
  if (attribute === 'srcset') return 'srcSet'
  return attribute.startsWith('data-') ? attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) : attribute
}
