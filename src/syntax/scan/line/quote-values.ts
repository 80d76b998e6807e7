/**
 * Puts quotes around values that the parsers would stumble over.
 *
 *     See ▏<img src=map/quay.png>   →   the parsers read See <img src="map/quay.png">
 */
import { bareValues } from '../../bare-values.ts'
import type { TextLine } from './text-line.ts'

export function quoteValues({ scan, source, at }: TextLine): void {
  for (const { start, end } of bareValues(source, at))
    for (const place of [start, end]) scan.edits.push({ start: place, end: place, before: '"', after: '' })
}
