/**
 * Walks the lines of a page and finds what is to be isolated: template tags, structural HTML and display math outside code and comments.
 *
 *     * {% hint %}            spots: hint in [item], then endhint in [item]
 *       Water `{% raw %}`  →  (the tag in code is left alone)
 *       {% endhint %}
 *
 * It follows the block structure of CommonMark closely enough to know where code is, and no further. Of each line, first the
 * containers are matched that it carries on; then it goes on with the leaf that is open, or opens containers and a leaf of its own
 * (`read-block.ts`); text is searched for spots (`line/`).
 */
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Dialect } from '../../tree/dialect.ts'
import { type Cursor, prefixOf } from '../containers.ts'
import { skipBlanks } from '../skip-blanks.ts'
import type { Edit, Spot } from '../spot.ts'
import { belongsToOpenTag } from './belongs-to-open-tag.ts'
import { isBlank, lineEnd } from './block-starts.ts'
import { continuesLeaf } from './leaf.ts'
import { readLine as readText } from './line/read-line.ts'
import { TextLine } from './line/text-line.ts'
import { matchContainers } from './match-containers.ts'
import { PageScan } from './page-scan.ts'
import { readBlock } from './read-block.ts'
import { startsBlock } from './starts-block.ts'

export interface Scan {
  spots: Spot[]
  edits: Edit[]
}

export function scanBlocks(source: string, from: number, dialect: Dialect, report: Report): Scan {
  const scan = new PageScan(source, dialect, report)
  for (let at = from; at < source.length; ) at = readLine(scan, at) + 1
  return { spots: scan.spots, edits: scan.edits }
}

/** Reads the line at `start`; the answer is the end of the last line that was used. */
function readLine(scan: PageScan, start: number): number {
  const cursor: Cursor = { at: start, column: 0, left: 0 }
  const matched = matchContainers(scan, cursor)
  if (isBlank(scan.source, cursor.at)) return endBlank(scan, cursor, matched)
  if (matched === scan.containers.length) return readOn(scan, cursor, start)
  if (continuesParagraph(scan, cursor)) return readText(new TextLine(scan, cursor, start, true))
  if (belongsToOpenTag(scan, cursor, matched)) return adopt(scan, cursor, matched, start)
  scan.truncate(matched)
  scan.leaf = { kind: 'none' }
  return readBlock(scan, cursor, start)
}

function readOn(scan: PageScan, cursor: Cursor, start: number): number {
  return continuesLeaf(scan, cursor) ? lineEnd(scan.source, cursor.at) : readBlock(scan, cursor, start)
}

function endBlank(scan: PageScan, cursor: Cursor, matched: number): number {
  const { leaf, containers } = scan
  const goesOn = matched === containers.length && (leaf.kind === 'fence' || (leaf.kind === 'html' && leaf.until !== 'blank'))
  if (containers.slice(matched).some(({ quote }) => quote) && !belongsToOpenTag(scan, cursor, matched)) scan.truncate(matched)
  if (!goesOn) scan.leaf = { kind: 'none' }
  return lineEnd(scan.source, cursor.at)
}

/** A line that leaves its containers, but is part of the text in them; so is a closer whose opener stands there. */
function continuesParagraph(scan: PageScan, cursor: Cursor): boolean {
  const at = skipBlanks(scan.source, cursor.at)
  if (scan.leaf.kind === 'paragraph' && !startsBlock(scan, cursor, at)) return true
  const tag = scan.tags.at(at)
  return tag?.close === true && scan.open.has(tag.name)
}

/** Gives the line the prefix of the containers it left. */
function adopt(scan: PageScan, cursor: Cursor, matched: number, start: number): number {
  scan.truncate(scan.open.all.at(-1)?.depth ?? matched)
  scan.edits.push({ start: cursor.at, end: cursor.at, before: prefixOf(scan.containers.slice(matched)), after: '' })
  return readOn(scan, cursor, start)
}
