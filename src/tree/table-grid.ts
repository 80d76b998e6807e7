/**
 * Where the cells of a table stand once those that span columns and rows have taken their places.
 *
 *     [a (2 columns)] [b]        a a b
 *     [c] [d] [e]           →    c d e
 */
import type { BlockNode } from './nodes.ts'

export interface PlacedCell {
  cell: BlockNode
  /** 0-based. */
  column: number
}

/** GitBook's own limit. */
const widest = 50

/** The cells of each row with the column in which each begins. */
export function tableGrid(rows: readonly BlockNode[]): PlacedCell[][] {
  let above = new Map<number, number>()
  return rows.map((row) => {
    const taken = new Map([...above].filter(([, left]) => left > 0))
    const placed = placeRow(row, taken, above)
    above = new Map([...above].map(([column, left]) => [column, taken.has(column) ? left - 1 : left]))
    return placed
  })
}

function placeRow(row: BlockNode, taken: ReadonlyMap<number, number>, below: Map<number, number>): PlacedCell[] {
  let column = 0
  return row.children.flatMap((child) => {
    if (child.type !== 'dataCell') return []
    while (taken.has(column)) column += 1
    const placed = { cell: child, column }
    const rowsBelow = span(child.attributes.rowspan) - 1
    for (let left = span(child.attributes.colspan); left > 0; left -= 1) below.set(column++, rowsBelow)
    return [placed]
  })
}

/** How many columns or rows an attribute says; 1 when it says nothing sensible. */
function span(value: string | undefined): number {
  const count = Number.parseInt(value ?? '', 10)
  return count >= 1 ? Math.min(count, widest) : 1
}
