/** Makes a Markdown table of its columns and the text of its cells; the first row is the head. */
import type { AlignType, PhrasingContent, RootContent, Table } from 'mdast'
import { type AnyNode, mapTree, withChanges } from './walk.ts'

export function table(align: readonly AlignType[], rows: readonly (readonly (readonly RootContent[])[])[]): Table {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: cell.map(onOneLine) as PhrasingContent[] })),
    })),
  }
}

/** The end of a line in a cell is the space that a reader sees: a row of Markdown has one line. */
const onOneLine = (node: RootContent): RootContent => mapTree(node as AnyNode, withoutLineEnds) as RootContent

const withoutLineEnds = (node: AnyNode): AnyNode | undefined =>
  node.type === 'text' && /[\r\n]/.test(node.value ?? '')
    ? withChanges(node, { value: node.value?.replace(/\r\n|[\r\n]/g, ' ') ?? '' })
    : undefined
