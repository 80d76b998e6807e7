/**
 * Cards as in plain HTML. An icon in a cell of its own stands above the title; those in a single row that scrolls can be reached by
 * the keyboard.
 *
 *     | :ship: | **Ships** | ships.md |   →   <p class="card-title"><a href="…"><svg class="icon" …>Ships</a></p>
 */
import type { RootContent } from 'mdast'
import type { NodeOf } from '../../../blocks/index.ts'
import { textOf } from '../../../tree/flow.ts'
import { walk, withChanges } from '../../../tree/walk.ts'
import { cards as plain } from '../../shared/html/cards.ts'
import { type Cell, type Column, type Row, readGrid, withColumns } from '../../shared/html/table-columns.ts'
import type { Component } from '../context.ts'

export const cards: Component<'cards'> = (node, context) => {
  const { columns, body } = readGrid(node.children)
  const rows: ReadonlySet<RootContent> = new Set(body)
  const children = node.children.map((child) => (rows.has(child) ? withIcon(child as Row, columns) : child))
  return plain({ ...node, children } as NodeOf<'cards'>, context).map(focusable)
}

/** The icon goes into the cell that follows. */
function withIcon(row: Row, columns: readonly Column[]): Row {
  const shown = withColumns(row, columns).flatMap(([cell, column]) => (column?.hidden ? [] : [cell]))
  const [first, second] = shown
  const icons = first && textOf(first.children) === '' ? iconsIn(first) : []
  if (icons.length === 0 || !second || textOf(second.children) === '') return row
  const children = row.children.map((cell) => {
    if (cell === first) return withChanges(cell, { children: [] } as Partial<RootContent>)
    return cell === second ? withChanges(cell, { children: led(second.children, icons) } as Partial<RootContent>) : cell
  })
  return withChanges(row, { children } as Partial<Row>)
}

function iconsIn(cell: Cell): RootContent[] {
  const icons: RootContent[] = []
  walk(cell, (node) => {
    if (node.type === 'icon') icons.push(node as unknown as RootContent)
    return undefined
  })
  return icons
}

function led(children: readonly RootContent[], icons: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = children
  const isFlow = first?.type === 'paragraph' || first?.type === 'heading'
  return isFlow
    ? [withChanges(first, { children: [...icons, ...first.children] } as Partial<RootContent>), ...rest]
    : [...icons, ...children]
}

function focusable(node: RootContent): RootContent {
  if (node.type !== 'element' || !String(node.data.hProperties.className).includes('carousel')) return node
  return { ...node, data: { ...node.data, hProperties: { ...node.data.hProperties, tabIndex: 0 } } }
}
