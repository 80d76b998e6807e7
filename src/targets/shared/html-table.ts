/** Makers of the tree's tables from HTML elements. */
import type { Properties } from 'hast'
import type { RootContent } from 'mdast'
import type { DataRow } from '../../blocks/data-row.ts'
import { block } from '../../tree/build.ts'
import type { OpenTag } from '../../tree/html-tokens.ts'
import { trimmedLine } from '../../tree/title.ts'
import { isText, toFlow } from './html-content.ts'

/** Attributes of a cell that the tree keeps; numbers that are none are left out by those who write. */
const kept = ['align', 'valign', 'colspan', 'rowspan', 'width']

export function cell(tag: OpenTag, children: RootContent[]): RootContent[] {
  const attributes: Record<string, string> = {}
  for (const name of kept) {
    const value = tag.attributes.get(name)
    if (value) attributes[name] = value
  }
  const content = children.every(isText) ? trimmedLine(children) : toFlow(children)
  const node = block('dataCell', attributes, content) as unknown as RootContent & { data?: Properties }
  if (tag.name === 'th') node.data = { hName: 'th' }
  return [node]
}

export function row(_tag: OpenTag, children: RootContent[]): RootContent[] {
  const cells = children.filter((child) => child.type === 'dataCell')
  const strays = toFlow(children.filter((child) => child.type !== 'dataCell'))
  return cells.length > 0 ? [...strays, block('dataRow', {}, cells) as unknown as RootContent] : strays
}

export function rows(tag: OpenTag, children: RootContent[]): RootContent[] {
  if (tag.name !== 'thead') return children
  return children.map((child) => (child.type === 'dataRow' ? asHeader(child) : child))
}

export function table(tag: OpenTag, children: RootContent[]): RootContent[] {
  const found = children.filter((child) => child.type === 'dataRow')
  const others = toFlow(children.filter((child) => child.type !== 'dataRow'))
  const first = found[0]
  if (!first) return others
  const titles = first.children.every((child) => child.data !== undefined && 'hName' in child.data)
  const all = titles ? [asHeader(first), ...found.slice(1)] : found
  return [
    ...others,
    block('dataTable', tag.attributes.has('data-header-hidden') ? { headerHidden: '' } : {}, all) as unknown as RootContent,
  ]
}

const asHeader = (node: DataRow): DataRow => ({ ...node, attributes: { ...node.attributes, header: '' } })
