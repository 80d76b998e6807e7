/**
 * Opens a quote or a list item.
 *
 *     1. Tides   →   { quote: false, width: 3 }, the cursor at `Tides`
 */
import { type Cursor, indentAt, skipIndent, skipQuoteMarker } from '../containers.ts'
import { isBlank, listMarkerAt } from './block-starts.ts'
import type { PageScan } from './page-scan.ts'

export function opensContainer(source: string, at: number): boolean {
  return source[at] === '>' || listMarkerAt(source, at) !== undefined
}

export function openQuote(scan: PageScan, cursor: Cursor): void {
  skipQuoteMarker(scan.source, cursor)
  scan.containers = [...scan.containers, { quote: true }]
  scan.leaf = { kind: 'none' }
}

/** False when none begins at `at`. One that interrupts a paragraph begins with 1 and holds something; parsers ask it of those within it as well. */
export function openItem(scan: PageScan, cursor: Cursor, at: number, interrupts: boolean): boolean {
  const { source } = scan
  const marker = listMarkerAt(source, at)
  if (!marker) return false
  const isEmpty = isBlank(source, at + marker.length)
  if (interrupts && (isEmpty || (marker.number !== undefined && marker.number !== '1'))) return false
  const width = skipMarker(source, cursor, at, marker.length, isEmpty)
  scan.containers = [...scan.containers, { quote: false, width }]
  scan.leaf = { kind: 'none' }
  return true
}

/** With the indentation before it and the spaces behind it; the answer is the width of all this. */
function skipMarker(source: string, cursor: Cursor, at: number, length: number, isEmpty: boolean): number {
  const indent = indentAt(source, cursor)
  skipIndent(source, cursor, indent)
  cursor.at = at + length
  cursor.column += length
  const spaces = indentAt(source, cursor)
  const used = isEmpty || spaces > 4 ? 1 : spaces
  skipIndent(source, cursor, used)
  return indent + length + used
}
