/**
 * Reads what a line begins: containers first, then the leaf.
 *
 *     > 1. ```js   →   containers: quote, item; leaf: fence
 */
import { type Cursor, indentAt } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import { isBlank, lineEnd, startsThematicBreak, underlines } from './block-starts.ts'
import type { Leaf } from './leaf.ts'
import { readLine } from './line/read-line.ts'
import { TextLine } from './line/text-line.ts'
import { openItem, openQuote, opensContainer } from './open-container.ts'
import type { PageScan } from './page-scan.ts'
import { readLeaf } from './read-leaf.ts'
import { escapeMarker, isFull } from './too-deep.ts'

/** `cursor` is behind the containers that the line carries on; the answer is the end of the last line that was used. */
export function readBlock(scan: PageScan, cursor: Cursor, start: number): number {
  const { source } = scan
  const interrupts = scan.leaf.kind === 'paragraph'
  for (let isFresh = false; ; isFresh = true) {
    const at = skipBlanks(source, cursor.at)
    if (isBlank(source, at)) return endLine(scan, at, { kind: 'none' })
    if (indentAt(source, cursor) > 3) return readIndented(scan, cursor, start, isFresh)
    if (isFull(scan) && opensContainer(source, at)) return readTooDeep(scan, at)
    if (source[at] === '>') openQuote(scan, cursor)
    else if (startsThematicBreak(source, at) || (interrupts && !isFresh && underlines(source, at)))
      return endLine(scan, at, { kind: 'none' })
    else if (!openItem(scan, cursor, at, interrupts)) return readLeaf(scan, new TextLine(scan, cursor, start, !isFresh))
  }
}

function endLine(scan: PageScan, at: number, leaf: Leaf): number {
  scan.leaf = leaf
  return lineEnd(scan.source, at)
}

/** Four columns make code, but not under a paragraph, and not for a tag inside another tag or a list. */
function readIndented(scan: PageScan, cursor: Cursor, start: number, isFresh: boolean): number {
  const { leaf, tags } = scan
  const at = skipBlanks(scan.source, cursor.at)
  const isInside = scan.containers.length > 0 || scan.open.all.length > 0
  const isTag = isInside && leaf.kind !== 'indented' && tags.isKnownAt(at)
  const isText = leaf.kind === 'paragraph' || leaf.kind === 'table' || isTag
  return isText ? readLine(new TextLine(scan, cursor, start, !isFresh)) : endLine(scan, at, { kind: 'indented' })
}

/** Escapes the marker of a quote or item, so that it is text. */
function readTooDeep(scan: PageScan, at: number): number {
  escapeMarker(scan, at)
  return endLine(scan, at, { kind: 'paragraph' })
}
