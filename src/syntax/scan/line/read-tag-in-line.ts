/**
 * Reads the tag that begins here: it gets a line of its own, with what it holds to the letter, or stays in its sentence.
 *
 *     Tides {% hint %}   →   a spot of its own
 *     Use {% liquid %}   →   a spot in the line, as GitBook does not know it
 */

import { isBranch } from '../../../tree/branch.ts'
import type { TagBody } from '../../../tree/dialect.ts'
import type { Tag } from '../../tag/tag.ts'
import { lineEnd } from '../block-starts.ts'
import { bodyEnd } from '../body-end.ts'
import { endOfConditionInLine, isTags } from './condition-in-line.ts'
import { takeBody } from './take-body.ts'
import { takeSpot } from './take-spot.ts'
import type { TextLine } from './text-line.ts'

/** False when none begins here, or tags are text. */
export function readTagInLine(line: TextLine): boolean {
  const { scan, source, at } = line
  if (at < scan.rawEnd) return false
  const tag = scan.tags.at(at)
  if (!tag) return false
  const isCondition = isBranch(tag.name) && (scan.open.has('if') || at < line.conditionEnd)
  if (scan.tags.isKnown(tag.name) || isCondition || (!line.isRow && standsAlone(line, tag.end))) takeTag(line, tag)
  else if (tag.end > line.end || source[at - 1] === '(') line.at += 2
  else keepInLine(line, tag)
  return true
}

/** Only tags stand on the line: before it, and behind it another one or nothing. */
function standsAlone(line: TextLine, end: number): boolean {
  const rest = line.source.slice(end, lineEnd(line.source, end)).trim()
  return !line.hasText && line.isPendingBlank(line.at) && (rest === '' || isTags(rest))
}

/** A tag in a sentence stays there: it is foreign, or what it holds is part of the sentence. */
function keepInLine(line: TextLine, tag: Tag): void {
  const { spots, edits, containers } = line.scan
  const { name, start, end } = tag
  spots.push({ kind: 'tag', name, start, end, tag, containers, inline: true, glued: true })
  edits.push({ start, end, before: '', after: '', spot: spots.length - 1 })
  line.at = end
}

function takeTag(line: TextLine, tag: Tag): void {
  if (tag.start >= line.conditionEnd) line.conditionEnd = endOfConditionInLine(line, tag) ?? line.conditionEnd
  if (tag.start < line.conditionEnd) return keepInLine(line, tag)
  const end = bodyEnd(line.scan, tag)
  const isInLine = end === undefined ? tag.start === line.closerInLine : isInSentence(line, tag, end)
  if (isInLine) keepInLine(line, tag)
  else takeSpot(line, { kind: 'tag', name: tag.name, start: tag.start, end: tag.end }, tag)
  if (end === undefined) return
  if (isInLine) line.closerInLine = end
  if (bodyOf(line, tag) === 'raw') line.scan.rawEnd = end
  else takeBody(line, tag, end, isInLine)
}

/** The tag, what it holds and its closer stand in one line with other text, or as a line of a paragraph. */
function isInSentence(line: TextLine, tag: Tag, end: number): boolean {
  if (line.isRow || end > line.end || bodyOf(line, tag) === 'bare-code') return false
  const closer = line.scan.tags.at(end)
  if (closer?.close !== true || closer.end > line.end) return false
  const isText = !line.isPendingBlank(tag.start) || line.source.slice(closer.end, line.end).trim() !== ''
  return isText || (line.spots.length === 0 && line.scan.leaf.kind === 'paragraph')
}

function bodyOf({ scan }: TextLine, tag: Tag): TagBody | undefined {
  return scan.dialect.tags.get(tag.name)?.body
}
