/**
 * Fences without their end, and where that was meant to be.
 *
 *     1. Step            →   told at the first fence, with the second one moved into the item
 *        ```
 *        ls
 *     ```
 */
import type { Code } from 'mdast'
import type { Point } from 'unist'
import type { Finding, Report } from '../../diagnostics/diagnostic.ts'
import type { Fix } from '../../diagnostics/fix.ts'
import { lineBefore } from '../line-before.ts'
import { type OpenFence, openFence } from '../open-fence.ts'

interface Context {
  source: string
  report: Report
}

const blankRest = /\s*$/y
const lineOfMarks = /\n[ \t>]{0,100}(`{3,}|~{3,})[ \t]*(?=\n|$)/y
/** Blank lines and further fences: the code may have been meant to end there. */
const takenIn = /\n[ \t>]*(?:\n|```|~~~)/
const nextMarks = /\n[ \t>]{0,100}(`{3,}|~{3,})[ \t]*([^\n]?)/g
const lineOfCloser = /\n[ \t>]{0,100}(?:\{%-?\s{0,8}end([a-z][\w-]{0,40})\s{0,8}-?%\}|<\/(details)>)[ \t]*(?=\n|$)/gi

/** A page of broken tags is not to be gone over for each of them. */
const mostClosers = 20

export class UnclosedFences {
  private readonly context: Context
  private readonly point: (offset: number) => Point
  /** Where fences stand that were meant to end another one: they begin none. */
  private readonly strays = new Set<number>()

  constructor(context: Context, point: (offset: number) => Point) {
    this.context = context
    this.point = point
  }

  look(node: Code): void {
    const { source } = this.context
    const fence = openFence(node, source)
    if (fence === undefined || this.strays.has(fence.start)) return
    lineOfMarks.lastIndex = fence.last
    const found = lineOfMarks.exec(source)
    if (found?.[1]?.startsWith(fence.marker)) this.closedOutside(fence, fence.last + found[0].indexOf(fence.marker))
    else this.neverClosed(fence)
  }

  private closedOutside(fence: OpenFence, at: number): void {
    const { source } = this.context
    this.strays.add(at)
    const edits = [{ start: source.lastIndexOf('\n', at) + 1, end: at, text: prefixOf(source, fence.start) }]
    const fix = { safe: false, title: 'Move the closing fence to where its opener stands', edits }
    const place = { start: this.point(at), end: this.point(at + fence.marker.length) }
    const related = [{ message: 'a closing fence stands here, outside', file: '', place }]
    this.report(fence, 'the end of its parent', fix, related)
  }

  private neverClosed(fence: OpenFence): void {
    const { source } = this.context
    blankRest.lastIndex = fence.last
    const isEmpty = fence.last === fence.end
    if (isEmpty) this.passNext(fence)
    const closer = closerWithin(source, fence)
    const line = `${prefixOf(source, fence.start)}${fence.marker}`
    if (closer !== undefined) {
      const fix = {
        safe: false,
        title: 'Write the closing fence',
        edits: [{ start: closer.at, end: closer.at, text: `${line}\n` }],
      }
      return this.report(fence, `\`${closer.shown}\``, fix)
    }
    const isPage = blankRest.test(source)
    const takesMore = isEmpty || takenIn.test(source.slice(fence.end, fence.last))
    const edits = [{ start: fence.last, end: fence.last, text: `\n${line}` }]
    // What it ends is code already, so that readers see no difference.
    const fix = takesMore ? undefined : { safe: true, title: 'Write the closing fence', edits }
    this.report(fence, isPage ? 'the end of the page' : 'the end of its parent', fix)
  }

  /** Code that left the container of its fence ends at the next line of marks, if that says nothing of a language. */
  private passNext({ last, marker }: OpenFence): void {
    nextMarks.lastIndex = last
    const found = nextMarks.exec(this.context.source)
    if (found?.[1]?.startsWith(marker) && found[2] === '') this.strays.add(found.index + found[0].indexOf(marker))
  }

  private report({ start, end }: OpenFence, before: string, fix?: Fix, related?: Finding['related']): void {
    const place = { start: this.point(start), end: this.point(end) }
    const message = `Expected a closing fence before ${before}`
    this.context.report({ id: 'code/unclosed-fence', file: '', message, place, ...(fix && { fix }), ...(related && { related }) })
  }
}

/** The first line of the code that is the closer of a tag which stands open around it. */
function closerWithin(source: string, { end, last, start }: OpenFence): { at: number; shown: string } | undefined {
  const before = source.slice(0, start)
  let seen = 0
  for (const match of source.slice(end, last).matchAll(lineOfCloser)) {
    const [opener, closer] = match[1] === undefined ? ['<details', '</details'] : [`{% ${match[1]}`, `{% end${match[1]}`]
    const isOpened = before.lastIndexOf(opener) > before.lastIndexOf(closer)
    const isSample = source.slice(end, end + match.index).includes(opener)
    if (isOpened && !isSample) return { at: end + match.index + 1, shown: match[0].replace(/^[\s>]+/, '').trimEnd() }
    if (++seen === mostClosers) break
  }
  return undefined
}

/** What a line begins with that stands where the fence does: the marks of its quotes, and blanks for those of its lists. */
function prefixOf(source: string, at: number): string {
  const before = lineBefore(source, at)
  return before.replace(/[^>\s]/g, ' ')
}
