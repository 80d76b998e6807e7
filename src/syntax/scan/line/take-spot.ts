/**
 * Takes a spot out of its line, and keeps account of the tags that are open.
 *
 *     Tides {% hint %} and winds   →   `Tides`, the spot and `and winds`, each on a line of its own
 */
import type { Spot } from '../../spot.ts'
import type { Tag } from '../../tag/tag.ts'
import { indentBelow } from '../indent-below.ts'
import { captionIndent } from './caption-indent.ts'
import { isolateSpot } from './isolate-spot.ts'
import { placeCloser } from './place-closer.ts'
import type { TextLine } from './text-line.ts'

/** What is found in a line, before it is known where it belongs. */
export type Found = Pick<Spot, 'kind' | 'name' | 'start' | 'end'>

export function takeSpot(line: TextLine, found: Found, tag?: Tag): void {
  const { scan, isRow } = line
  const isBlankBefore = line.isPendingBlank(found.start)
  if (!isBlankBefore) line.hasText = true
  const isRehomed = isRow ? false : placeCloser(line, found, tag)
  const { kind, name, start, end } = found
  const spot: Spot = { kind, name, start, end, containers: scan.containers, inline: isRow, glued: false }
  if (tag) spot.tag = tag
  line.spots.push(spot)
  scan.spots.push(spot)
  if (isRow) scan.edits.push({ start, end, before: '', after: '', spot: scan.spots.length - 1 })
  else isolateSpot(line, spot, isBlankBefore, isRehomed)
  line.moveTo(Math.max(line.at, end))
  if (!isRow) keepOpen(line, spot, isBlankBefore)
}

/** For closers, and for the indentation of what they hold. */
function keepOpen(
  { scan, source, spots, indent }: TextLine,
  { kind, name, start, end, tag }: Spot,
  isBlankBefore: boolean,
): void {
  const { open, containers, dialect } = scan
  const key = kind === 'tag' ? name : `<${name}`
  if (kind === 'close' || tag?.close) return open.close(key)
  const form = tag && dialect.tags.get(name)?.form
  const caption = form === 'optional' && containers.length === 0 ? captionIndent(source, end, name) : 0
  if (caption > 0) return open.push({ name: key, start, depth: 0, dedent: caption })
  const isOpener = kind === 'open' || form === 'block'
  const isLead = isOpener && isBlankBefore && spots.length === 1 && indent > 0
  const dedent = isLead ? indentBelow(scan, { end, close: scan.closerOf(start) }, indent) : 0
  if (isOpener) open.push({ name: key, start, depth: containers.length, dedent })
}
