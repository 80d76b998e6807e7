/**
 * Reads a line of text: finds the spots in it, and says which leaf is open behind it.
 *
 *     Tides {% hint %} and winds   →   spots: hint; leaf: paragraph
 */

import { boldSpaceAt } from '../../bold-space.ts'
import { skipBlanks } from '../../skip-blanks.ts'
import type { Leaf } from '../leaf.ts'
import { skipCode } from './code-span.ts'
import { isPendingHtml } from './pending-html.ts'
import { quoteValues } from './quote-values.ts'
import { readElement } from './read-element.ts'
import { readExpression } from './read-expression.ts'
import { readMath } from './read-math.ts'
import { readTagInLine } from './read-tag-in-line.ts'
import type { TextLine } from './text-line.ts'

const delimiterRow = /[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\n|$)/y

/** Reads to the end of the line, or of the last one that a spot reached; sets the leaf that is open then. */
export function readLine(line: TextLine): number {
  const { scan } = line
  const isDelimiter = isDelimiterRow(line)
  readSpots(line)
  const { kind } = scan.leaf
  if (line.spots.length > 0 && !line.isRow) scan.leaf = leafOfRest(line)
  else if (isDelimiter) scan.leaf = { kind: 'table' }
  else if (kind !== 'html' && kind !== 'table') scan.leaf = { kind: 'paragraph' }
  return line.end
}

/** What stands behind a tag in it gets a line of its own, and is no heading any more. */
export function readHeading(line: TextLine): number {
  readSpots(line)
  line.scan.leaf = { kind: line.spots.length > 0 && !line.isPendingBlank(line.end) ? 'paragraph' : 'none' }
  return line.end
}

function isDelimiterRow({ scan, source, at, end }: TextLine): boolean {
  delimiterRow.lastIndex = at
  return scan.leaf.kind === 'paragraph' && delimiterRow.test(source) && source.slice(at, end).includes('|')
}

function leafOfRest(line: TextLine): Leaf {
  if (line.isPendingBlank(line.end)) return { kind: 'none' }
  return isPendingHtml(line, line.end) ? { kind: 'html', until: 'blank' } : { kind: 'paragraph' }
}

function readSpots(line: TextLine): void {
  readMath(line)
  readTagsWithoutBrace(line)
  while (line.at < line.end) {
    const found = line.scan.next.interesting(line.at)
    if (found === undefined || found >= line.end) break
    line.at = found
    readAt(line, line.source[found] as string)
  }
  line.at = line.end
  if (line.hasText || !line.isPendingBlank(line.end)) for (const spot of line.spots) spot.glued = true
}

/** Amid text a `%` is none of a tag, so that it is looked for only where the line or another tag left off. */
function readTagsWithoutBrace(line: TextLine): void {
  do {
    const at = skipBlanks(line.source, line.at)
    if (line.source[at] !== '%') return
    line.at = at
  } while (readTagInLine(line))
}

function readAt(line: TextLine, character: string): void {
  if (character === '<' || character === '&') takeBoldSpace(line)
  if (character === '&') line.at++
  else if (character === '\\') line.at += 2
  else if (character === '`') skipCode(line)
  else if (readTagInLine(line)) readTagsWithoutBrace(line)
  else if (!(character === '<' && (readElement(line) || readExpression(line)))) {
    if (character === '<') quoteValues(line)
    line.at++
  }
}

/** Without its asterisks; the space between them is not to be copied with what is around it. */
function takeBoldSpace({ source, at, scan }: TextLine): void {
  const places = boldSpaceAt(source, at)
  for (const place of places) scan.edits.push({ ...place, before: '', after: '' })
  const [{ end } = { end: 0 }] = places
  if (places.length > 0) scan.edits.push({ start: end, end, before: '', after: '', alters: true })
}
