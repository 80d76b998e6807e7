/**
 * Reads the line that begins a leaf: a fence, a heading, raw HTML, or text.
 *
 *     <!-- Tides   →   leaf: raw HTML until `-->`; text if that never comes
 */
import { fenceAt, htmlAt, lineEnd, startsHeading } from './block-starts.ts'
import { isLost } from './element.ts'
import { readHeading, readLine } from './line/read-line.ts'
import type { TextLine } from './line/text-line.ts'
import type { PageScan } from './page-scan.ts'

/** The answer is the end of the last line that was used. */
export function readLeaf(scan: PageScan, line: TextLine): number {
  const { source } = scan
  const { at } = line
  const fence = fenceAt(source, at)
  if (fence) {
    scan.leaf = { kind: 'fence', ...fence }
    return lineEnd(source, at)
  }
  if (startsHeading(source, at)) return readHeading(line)
  const html = startOfHtml(scan, at)
  if (html === undefined) return readLine(line)
  if (!neverEnds(scan, at)) return readHtml(scan, line, html)
  scan.edits.push({ start: at, end: at, before: '\\', after: '' })
  return readLine(line)
}

/** What ends the raw HTML that begins here; structural elements are none. */
function startOfHtml(scan: PageScan, at: number): RegExp | 'blank' | undefined {
  const { source, leaf } = scan
  const found = source[at] === '<' ? scan.findElement(at, scan.isOpenElement) : undefined
  const isStructure = found !== undefined && !isLost(found)
  return isStructure || leaf.kind === 'html' ? undefined : htmlAt(source, at, leaf.kind === 'paragraph')
}

/** A comment or `<pre>` that is not closed would take all that follows with it: it is text then. */
function neverEnds({ source, next }: PageScan, at: number): boolean {
  const opener = source.slice(at, at + 4).toLowerCase()
  if (opener === '<!--') return next.endOfComment(at) === undefined
  return opener === '<pre' && next.endOfRawHtml(at) === undefined
}

/** Tags are found in what a blank line ends. */
function readHtml(scan: PageScan, line: TextLine, until: RegExp | 'blank'): number {
  const end = lineEnd(scan.source, line.at)
  const isEnded = until !== 'blank' && until.test(scan.source.slice(line.at + 2, end))
  scan.leaf = isEnded ? { kind: 'none' } : { kind: 'html', until }
  return until === 'blank' ? readLine(line) : end
}
