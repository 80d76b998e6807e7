/**
 * Deeper quotes and lists are kept as text: no reader can follow them, and parsers recurse.
 *
 *     > > … > Water   →   > > … \> Water
 */
import { pointAt } from '../point.ts'
import { listMarkerAt } from './block-starts.ts'
import type { PageScan } from './page-scan.ts'

const deepest = 100

export const isFull = ({ containers }: PageScan): boolean => containers.length >= deepest

/** Makes text of the quote or item that begins at `at`. */
export function escapeMarker(scan: PageScan, at: number): void {
  const escaped = at + (listMarkerAt(scan.source, at)?.length ?? 1) - 1
  scan.edits.push({ start: escaped, end: escaped, before: '\\', after: '' })
  if (!scan.isDepthReported) reportDepth(scan, at)
  scan.isDepthReported = true
}

function reportDepth({ source, report }: PageScan, at: number): void {
  const point = pointAt(source, at)
  const message = `Unexpected nesting deeper than ${deepest} quotes and lists, expected fewer`
  report({ id: 'text/too-deep', file: '', message, place: { start: point, end: point } })
}
