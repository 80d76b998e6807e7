/**
 * Walks the lines of a page and finds what is to be isolated: template tags, structural HTML and display math outside code and comments.
 *
 *     * {% hint %}            spots: hint in [item], then endhint in [item]
 *       Water `{% raw %}`  →  (the tag in code is left alone)
 *       {% endhint %}
 *
 * It follows the block structure of CommonMark closely enough to know where code is, and no further.
 */
import type { Report } from '../diagnostics/diagnostic.ts'
import { closesFence, fenceAt, htmlAt, lineEnd, listMarkerAt, startsHeading, startsThematicBreak } from './block-starts.ts'
import { type Container, type Cursor, indentAt, prefixOf, skipIndent, skipQuoteMarker } from './containers.ts'
import type { Dialect } from './dialect.ts'
import { elementFinder, type FindElement } from './element.ts'
import { LineReader } from './line-reader.ts'
import { pointAt } from './point.ts'
import type { Edit, Spot } from './spot.ts'
import { opensTag, readTag, type Tag } from './tag.ts'

export type Leaf =
  | { kind: 'none' | 'paragraph' | 'table' | 'indented' }
  | { kind: 'fence'; character: string; length: number }
  | { kind: 'html'; until: RegExp | 'blank' }

export interface OpenTag {
  name: string
  start: number
  /** How many containers it stands in. */
  depth: number
  /** Columns by which the opener was indented; its content may be as well. */
  dedent: number
  /** Whether a closer that pairs with it was found ahead; looked for once. */
  hasCloser?: boolean
}

/** Deeper quotes and lists are kept as text: no reader can follow them, and parsers recurse. */
const deepest = 100
/** How far ahead the closer of a tag is looked for when its container ends before it. */
const farthest = 20_000
const blank = /[ \t]*(?:\n|$)/y

export interface Scan {
  spots: Spot[]
  edits: Edit[]
}

export function scanBlocks(source: string, from: number, dialect: Dialect, report: Report): Scan {
  return new BlockScanner(source, dialect, report).scan(from)
}

/** Holds what is open while the lines are walked. */
export class BlockScanner {
  readonly source: string
  readonly dialect: Dialect
  readonly report: Report
  readonly findElement: FindElement
  readonly spots: Spot[] = []
  readonly edits: Edit[] = []
  readonly open: OpenTag[] = []
  containers: Container[] = []
  leaf: Leaf = { kind: 'none' }
  /** Offset of `{% endraw %}`: before it, tags are text. */
  rawEnd = 0
  private readonly lastTagEnd: number
  private reportedDepth = false

  constructor(source: string, dialect: Dialect, report: Report) {
    this.source = source
    this.dialect = dialect
    this.report = report
    this.findElement = elementFinder(source)
    this.lastTagEnd = Math.max(source.lastIndexOf('%}'), source.lastIndexOf('%>'))
  }

  scan(from: number): Scan {
    for (let at = from; at < this.source.length; ) at = this.readLine(at) + 1
    return { spots: this.spots, edits: this.edits }
  }

  isBlank(at: number): boolean {
    blank.lastIndex = at
    return blank.test(this.source)
  }

  isKnown(name: string): boolean {
    return this.dialect.tags.has(name) || name.startsWith('@')
  }

  tagAt(at: number): Tag | undefined {
    return at < this.lastTagEnd && opensTag(this.source, at) ? readTag(this.source, at) : undefined
  }

  isOpenElement = (name: string): boolean => this.open.some((tag) => tag.name === `<${name}`)

  openerOf(name: string): OpenTag | undefined {
    return this.open.findLast((tag) => tag.name === name)
  }

  /** Ends the containers beyond `depth`, and the tags that stood open in them. */
  truncate(depth: number): void {
    this.containers = this.containers.slice(0, depth)
    for (let index = this.open.length - 1; index >= 0; index--)
      if ((this.open[index] as OpenTag).depth > depth) this.open.splice(index, 1)
  }

  /** Reads the line at `start`; the answer is the end of the last line that was used. */
  private readLine(start: number): number {
    const cursor: Cursor = { at: start, column: 0, left: 0 }
    const matched = this.matchContainers(cursor)
    if (this.isBlank(cursor.at)) return this.endBlank(cursor, matched)
    if (matched === this.containers.length)
      return this.continuesLeaf(cursor) ? lineEnd(this.source, cursor.at) : this.readBlock(cursor, start)
    const at = this.firstCharacter(cursor)
    if (this.leaf.kind === 'paragraph' && !this.startsBlock(cursor, at)) return new LineReader(this, cursor, start, true).read()
    if (this.isClosingLine(at)) return new LineReader(this, cursor, start, true).read()
    if (this.belongsToOpenTag(cursor, matched)) return this.adopt(cursor, matched, start)
    this.truncate(matched)
    this.leaf = { kind: 'none' }
    return this.readBlock(cursor, start)
  }

  /** How many of the open containers the line carries on. */
  private matchContainers(cursor: Cursor): number {
    let matched = 0
    this.stripDedents(cursor, 0)
    for (const container of this.containers) {
      if (container.quote ? !skipQuoteMarker(this.source, cursor) : !this.continuesItem(cursor, container.width)) break
      matched++
      this.stripDedents(cursor, matched)
    }
    return matched
  }

  private continuesItem(cursor: Cursor, width: number): boolean {
    if (this.isBlank(cursor.at)) return true
    if (indentAt(this.source, cursor) < width) return false
    skipIndent(this.source, cursor, width)
    return true
  }

  /** Takes off the indentation of the tags that are open at this depth. */
  private stripDedents(cursor: Cursor, depth: number): void {
    for (const tag of this.open) {
      if (tag.depth !== depth || tag.dedent === 0) continue
      const start = cursor.at
      skipIndent(this.source, cursor, tag.dedent)
      if (cursor.at > start) this.edits.push({ start, end: cursor.at, before: '', after: '' })
    }
  }

  private endBlank(cursor: Cursor, matched: number): number {
    const leaf = this.leaf
    const goesOn =
      matched === this.containers.length && (leaf.kind === 'fence' || (leaf.kind === 'html' && leaf.until !== 'blank'))
    if (this.containers.slice(matched).some((container) => container.quote) && !this.belongsToOpenTag(cursor, matched))
      this.truncate(matched)
    if (!goesOn) this.leaf = { kind: 'none' }
    return lineEnd(this.source, cursor.at)
  }

  /** Fences and raw HTML go on whatever the line holds. */
  private continuesLeaf(cursor: Cursor): boolean {
    const leaf = this.leaf
    if (leaf.kind === 'fence') {
      if (indentAt(this.source, cursor) < 4 && closesFence(this.source, this.firstCharacter(cursor), leaf))
        this.leaf = { kind: 'none' }
      return true
    }
    if (leaf.kind !== 'html' || leaf.until === 'blank') return false
    if (leaf.until.test(this.source.slice(cursor.at, lineEnd(this.source, cursor.at)))) this.leaf = { kind: 'none' }
    return true
  }

  firstCharacter(cursor: Cursor): number {
    let at = cursor.at
    while (this.source[at] === ' ' || this.source[at] === '\t') at++
    return at
  }

  private startsBlock(cursor: Cursor, at: number): boolean {
    if (this.isKnownTagAt(at)) return true
    if (indentAt(this.source, cursor) > 3) return false
    const { source } = this
    const marker = listMarkerAt(source, at)
    const isItem =
      marker !== undefined && (marker.number === undefined || marker.number === '1') && !this.isBlank(at + marker.length)
    return (
      source[at] === '>' ||
      isItem ||
      fenceAt(source, at) !== undefined ||
      startsHeading(source, at) ||
      startsThematicBreak(source, at) ||
      htmlAt(source, at, true) !== undefined
    )
  }

  private isKnownTagAt(at: number): boolean {
    const tag = this.tagAt(at)
    return tag !== undefined && this.isKnown(tag.name)
  }

  /** A closer whose opener stands in a container that this line has left: it still belongs there. */
  private isClosingLine(at: number): boolean {
    const tag = this.tagAt(at)
    return tag?.close === true && this.openerOf(tag.name) !== undefined
  }

  /** A line outside the list item or quote of a tag that is still open, and closed further on: authors forget the indentation. */
  private belongsToOpenTag(cursor: Cursor, matched: number): boolean {
    const tag = this.open.findLast((candidate) => candidate.depth > matched && candidate.depth <= this.containers.length)
    if (tag === undefined || listMarkerAt(this.source, this.firstCharacter(cursor))) return false
    tag.hasCloser ??= this.findsCloser(tag)
    return tag.hasCloser
  }

  private findsCloser(tag: OpenTag): boolean {
    const name = tag.name.replace(/[^\w-]/g, '')
    const ahead = this.source.slice(tag.start + 2, tag.start + farthest)
    let depth = 1
    for (const [edge] of ahead.matchAll(new RegExp(`\\{%-?\\s{0,8}(?:end)?${name}(?![\\w-])`, 'g'))) {
      depth += /end/.test(edge.slice(0, 14).replace(name, '')) ? -1 : 1
      if (depth === 0) return true
    }
    return false
  }

  /** Gives the line the prefix of the containers it left. */
  private adopt(cursor: Cursor, matched: number, start: number): number {
    const tag = this.open.findLast((candidate) => candidate.depth > matched) as OpenTag
    this.truncate(tag.depth)
    this.edits.push({ start: cursor.at, end: cursor.at, before: prefixOf(this.containers.slice(matched)), after: '' })
    return this.continuesLeaf(cursor) ? lineEnd(this.source, cursor.at) : this.readBlock(cursor, start)
  }

  /** Opens containers, then the leaf. */
  private readBlock(cursor: Cursor, start: number): number {
    let isFresh = false
    for (;;) {
      const at = this.firstCharacter(cursor)
      if (this.isBlank(at)) return this.endLine({ kind: 'none' }, at)
      const indent = indentAt(this.source, cursor)
      if (indent > 3) return this.readIndented(cursor, start, at, isFresh)
      if (this.source[at] === '>') this.openQuote(cursor)
      else if (startsThematicBreak(this.source, at)) return this.endLine({ kind: 'none' }, at)
      else if (!this.opensItem(cursor, at, indent, isFresh)) return this.readLeaf(cursor, start, at, isFresh)
      isFresh = true
      if (this.containers.length >= deepest) return this.readTooDeep(cursor)
    }
  }

  private endLine(leaf: Leaf, at: number): number {
    this.leaf = leaf
    return lineEnd(this.source, at)
  }

  /** Four columns make code, but not under a paragraph, and not for a tag inside another tag or a list. */
  private readIndented(cursor: Cursor, start: number, at: number, isFresh: boolean): number {
    const isInside = this.containers.length > 0 || this.open.some((tag) => tag.depth === 0)
    const isTag = isInside && this.leaf.kind !== 'indented' && this.isKnownTagAt(at)
    if (this.leaf.kind === 'paragraph' || this.leaf.kind === 'table' || isTag)
      return new LineReader(this, cursor, start, !isFresh).read()
    return this.endLine({ kind: 'indented' }, at)
  }

  private openQuote(cursor: Cursor): void {
    skipQuoteMarker(this.source, cursor)
    this.containers = [...this.containers, { quote: true }]
    this.leaf = { kind: 'none' }
  }

  private opensItem(cursor: Cursor, at: number, indent: number, isFresh: boolean): boolean {
    const marker = listMarkerAt(this.source, at)
    if (!marker) return false
    const isEmpty = this.isBlank(at + marker.length)
    const interrupts = this.leaf.kind === 'paragraph' && !isFresh
    if (interrupts && (isEmpty || (marker.number !== undefined && marker.number !== '1'))) return false
    skipIndent(this.source, cursor, indent)
    cursor.at = at + marker.length
    cursor.column += marker.length
    const spaces = indentAt(this.source, cursor)
    const used = isEmpty || spaces > 4 ? 1 : spaces
    skipIndent(this.source, cursor, used)
    this.containers = [...this.containers, { quote: false, width: indent + marker.length + used }]
    this.leaf = { kind: 'none' }
    return true
  }

  private readTooDeep(cursor: Cursor): number {
    const at = this.firstCharacter(cursor)
    this.edits.push({ start: at, end: at, before: '\\', after: '' })
    const point = pointAt(this.source, at)
    if (!this.reportedDepth)
      this.report({
        id: 'text/too-deep',
        file: '',
        message: `Unexpected nesting deeper than ${deepest} quotes and lists, expected fewer`,
        place: { start: point, end: point },
      })
    this.reportedDepth = true
    return this.endLine({ kind: 'paragraph' }, at)
  }

  private readLeaf(cursor: Cursor, start: number, at: number, isFresh: boolean): number {
    const interrupts = this.leaf.kind === 'paragraph'
    const fence = fenceAt(this.source, at)
    if (fence) return this.endLine({ kind: 'fence', ...fence }, at)
    const line = new LineReader(this, cursor, start, !isFresh)
    if (startsHeading(this.source, at)) return line.readHeading()
    const isStructure = this.source[at] === '<' && this.findElement(at, this.isOpenElement) !== undefined
    const html = isStructure || this.leaf.kind === 'html' ? undefined : htmlAt(this.source, at, interrupts)
    if (html === undefined) return line.read()
    const end = lineEnd(this.source, at)
    const isEnded = html !== 'blank' && html.test(this.source.slice(at + 2, end))
    this.leaf = isEnded ? { kind: 'none' } : { kind: 'html', until: html }
    return html === 'blank' ? line.read() : end
  }
}
