/** Tables of Markdown: wide ones scroll on their own, alignment is a class. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { textOf } from '../../../tree/flow.ts'

const hast = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

export function pipeTable(state: State, node: Table): Element {
  const [head, ...rows] = node.children
  const content: Element[] = []
  if (head?.children.some((cell) => cell.children.length > 0)) content.push(section(state, node, 'thead', [head]))
  if (rows.length > 0 || content.length === 0) content.push(section(state, node, 'tbody', rows))
  const label = (head?.children ?? []).flatMap((cell) => textOf(cell.children) || []).join(', ')
  const region = label ? { role: 'group', ariaLabel: label } : {}
  return hast('div', { className: ['table'], tabIndex: 0, ...region }, [hast('table', {}, state.wrap(content, true))])
}

/** A head without a word is none. */
const emptyHead = ({ scope: _, ...properties }: Properties): Element => hast('td', properties, [])

function section(state: State, node: Table, tagName: string, rows: readonly TableRow[]): Element {
  const cellName = tagName === 'thead' ? 'th' : 'td'
  const children = rows.map((row) => {
    const cells = row.children.map((cell, index) => {
      const align = node.align?.[index]
      const properties: Properties = {
        ...(cellName === 'th' && { scope: 'col' }),
        ...(align && { className: [`align-${align}`] }),
      }
      const children = state.all(cell)
      return children.length === 0 && cellName === 'th' ? emptyHead(properties) : hast(cellName, properties, children)
    })
    return hast('tr', {}, state.wrap(cells, true))
  })
  return hast(tagName, {}, state.wrap(children, true))
}
