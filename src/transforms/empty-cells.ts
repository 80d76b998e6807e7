/**
 * Empties typed cells that were never filled in, of which GitBook exports the value of its own program.
 *
 *     <th data-type="rating"> … <td>null</td>   →   <td></td>
 */
import type { Root } from 'mdast'
import { cellColumns } from '../tree/cell-columns.ts'
import { plainText } from '../tree/plain-text.ts'
import { mapTree, withChanges } from '../tree/walk.ts'

const nothing: ReadonlySet<string> = new Set(['null', 'undefined'])

export function emptyCells(tree: Root): Root {
  const columns = cellColumns(tree)
  return mapTree(tree, (cell, _, original) => {
    const type = cell.type === 'dataCell' ? columns.get(original)?.type : undefined
    return type && type !== 'text' && nothing.has(plainText(cell)) ? withChanges(cell, { children: [] }) : undefined
  })
}
