/** Makes a Markdown table of its columns and the text of its cells; the first row is the head. */
import type { AlignType, PhrasingContent, RootContent, Table } from 'mdast'

export function table(align: readonly AlignType[], rows: readonly (readonly (readonly RootContent[])[])[]): Table {
  return {
    type: 'table',
    align: [...align],
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: [...cell] as PhrasingContent[] })),
    })),
  }
}
