/** The block that is open in the innermost container, and holds text: a paragraph, code, raw HTML. */
import { type Cursor, indentAt } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import { closesFence, lineEnd } from './block-starts.ts'
import type { PageScan } from './page-scan.ts'

export type Leaf =
  | { kind: 'none' | 'paragraph' | 'table' | 'indented' }
  | { kind: 'fence'; character: string; length: number }
  | { kind: 'html'; until: RegExp | 'blank' }

/** Fences and raw HTML go on whatever the line holds; the line may end them. */
export function continuesLeaf(scan: PageScan, cursor: Cursor): boolean {
  const { source, leaf } = scan
  if (leaf.kind === 'fence') {
    const ends = indentAt(source, cursor) < 4 && closesFence(source, skipBlanks(source, cursor.at), leaf)
    if (ends) scan.leaf = { kind: 'none' }
    return true
  }
  if (leaf.kind !== 'html' || leaf.until === 'blank') return false
  if (leaf.until.test(source.slice(cursor.at, lineEnd(source, cursor.at)))) scan.leaf = { kind: 'none' }
  return true
}
