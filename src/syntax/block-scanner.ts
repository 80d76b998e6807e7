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
import {
  closesFence,
  fenceAt,
  htmlAt,
  lineEnd,
  listMarkerAt,
  startsHeading,
  startsThematicBreak,
  underlines,
} from './block-starts.ts'
import { bodyEdges } from './body-edges.ts'
import { type Container, type Cursor, indentAt, prefixOf, skipIndent, skipQuoteMarker } from './containers.ts'
import type { Dialect, TagRule } from './dialect.ts'
import { elementFinder, type FindElement } from './element.ts'
import { LineReader } from './line-reader.ts'
import { type LookAhead, lookAhead } from './look-ahead.ts'
import { type OpenTag, OpenTags } from './open-tags.ts'
import { pointAt } from './point.ts'
import type { Edit, Spot } from './spot.ts'
import { mayLackSign, readMisspeltCloser, readUnopenedTag } from './tag/misspelt-tag.ts'
import { opensTag } from './tag/opens-tag.ts'
import { readTag } from './tag/read-tag.ts'
import { readUnfinishedTag } from './tag/read-unfinished-tag.ts'
import type { Tag } from './tag/tag.ts'
import { tagClosers } from './tag-closers.ts'

export type Leaf =
  | { kind: 'none' | 'paragraph' | 'table' | 'indented' }
  | { kind: 'fence'; character: string; length: number }
  | { kind: 'html'; until: RegExp | 'blank' }

/** Deeper quotes and lists are kept as text: no reader can follow them, and parsers recurse. */
const deepest = 100
/** How far ahead the closer of a tag is looked for when its container ends before it. */
const farthest = 20_000
const interesting = /[`\\{<]/g
const edgeOfParagraph = /\n[ \t>]*(?=\n|$|\{%|```|~~~)/g
const endOfMath = /\$\$[ \t]*(?=\n|$)/g
const endOfComment = /-->/g
const edgeOfDetails = /<\/?details\b/gi
const endOfRawHtml = /<\/(?:script|pre|style|textarea)>/gi
/** Code that needs no fence any more, or is none. */
const holdsBlocks = /```|~~~|<pre|\{%/i
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
  readonly open = new OpenTags()
  containers: Container[] = []
  leaf: Leaf = { kind: 'none' }
  /** Where the next edge of a body stands: its closer, or the next item of its kind. */
  readonly bodyEdges: (name: string) => LookAhead
  /** Offset of `{% endraw %}`: before it, tags are text. */
  rawEnd = 0
  /** What comes next in the page, from an offset on. */
  readonly next: Readonly<
    Record<'interesting' | 'edgeOfParagraph' | 'endOfMath' | 'endOfComment' | 'edgeOfDetails' | 'endOfRawHtml', LookAhead>
  >
  private readonly lastTagEnd: number
  private lastTag: { at: number; tag: Tag | undefined } = { at: -1, tag: undefined }
  private closers: ReadonlyMap<number, number> | undefined
  private reportedDepth = false

  constructor(source: string, dialect: Dialect, report: Report) {
    this.source = source
    this.dialect = dialect
    this.report = report
    this.findElement = elementFinder(source)
    this.bodyEdges = bodyEdges(source, dialect)
    this.next = {
      interesting: lookAhead(source, interesting),
      edgeOfParagraph: lookAhead(source, edgeOfParagraph),
      endOfMath: lookAhead(source, endOfMath),
      endOfComment: lookAhead(source, endOfComment),
      edgeOfDetails: lookAhead(source, edgeOfDetails),
      endOfRawHtml: lookAhead(source, endOfRawHtml),
    }
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

  /** The tag that begins here. Remembered, as a line is asked several times what it starts with. */
  tagAt(at: number): Tag | undefined {
    const isTag = opensTag(this.source, at)
    if (!isTag && !mayLackSign(this.source, at)) return undefined
    if (this.lastTag.at !== at) this.lastTag = { at, tag: isTag ? this.readTag(at) : this.readUnopened(at) }
    return this.lastTag.tag
  }

  private readonly namesOf = (name: string): readonly string[] | undefined => this.dialect.tags.get(name)?.attributes

  /** Known by its name; a closer only where its opener is open. */
  private readUnopened(at: number): Tag | undefined {
    const tag = readUnopenedTag(this.source, at)
    return tag !== undefined && (tag.close ? this.open.has(tag.name) : this.isKnown(tag.name)) ? tag : undefined
  }

  private readTag(at: number): Tag | undefined {
    const closer = readMisspeltCloser(this.source, at)
    if (closer !== undefined && this.open.has(closer.name)) return closer
    const tag = at < this.lastTagEnd ? readTag(this.source, at, this.namesOf) : undefined
    if (tag !== undefined) return tag
    const unfinished = readUnfinishedTag(this.source, at)
    return unfinished !== undefined && this.isKnown(unfinished.name) ? unfinished : undefined
  }

  isOpenElement = (name: string): boolean => this.open.has(`<${name}`)

  /** Ends the containers beyond `depth`, and the tags that stood open in them. */
  truncate(depth: number): void {
    if (depth < this.containers.length) this.containers = this.containers.slice(0, depth)
    this.open.truncate(depth)
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
    let seen = this.stripDedents(cursor, 0, 0)
    for (const container of this.containers) {
      if (container.quote ? !skipQuoteMarker(this.source, cursor) : !this.continuesItem(cursor, container.width)) break
      matched++
      seen = this.stripDedents(cursor, matched, seen)
    }
    return matched
  }

  private continuesItem(cursor: Cursor, width: number): boolean {
    if (indentAt(this.source, cursor, width) < width) return this.isBlank(cursor.at)
    skipIndent(this.source, cursor, width)
    return true
  }

  /** Takes off the indentation of the tags that are open at this depth, the first of which is that at `from`; the answer is the first of the next depth. */
  private stripDedents(cursor: Cursor, depth: number, from: number): number {
    const { all, hasDedents } = this.open
    if (!hasDedents) return 0
    let index = from
    for (; index < all.length && (all[index] as OpenTag).depth <= depth; index++) {
      const start = cursor.at
      skipIndent(this.source, cursor, (all[index] as OpenTag).dedent)
      if (cursor.at > start) this.edits.push({ start, end: cursor.at, before: '', after: '' })
    }
    return index
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

  /**
   * Whether a line that leaves containers ends the paragraph in them. Any list marker does: only within the containers of
   * the paragraph must an item begin with 1 and hold something.
   */
  private startsBlock(cursor: Cursor, at: number): boolean {
    if (this.isKnownTagAt(at)) return true
    if (indentAt(this.source, cursor) > 3) return false
    const { source } = this
    return (
      this.opensContainer(at) ||
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
    return tag?.close === true && this.open.has(tag.name)
  }

  /** A closer of nothing, in an element that ends further on. */
  private isStrayBeforeEnd(at: number): boolean {
    const tag = this.tagAt(at)
    if (tag?.close !== true || !this.isKnown(tag.name)) return false
    const edge = this.next.edgeOfDetails(tag.end)
    return edge !== undefined && this.source[edge + 1] === '/' && edge - tag.end < farthest
  }

  /** Where the tag that opens at `start` is closed, by counting. */
  private closerOf(start: number): number | undefined {
    this.closers ??= tagClosers(this.source)
    return this.closers.get(start)
  }

  /** Where the body of a tag ends that is not Markdown with tags. */
  bodyEnd(tag: Tag): number | undefined {
    const rule = tag.close ? undefined : this.dialect.tags.get(tag.name)
    if (!rule?.body) return undefined
    const edge = this.bodyEdges(tag.name)(tag.end)
    if (rule.body === 'raw' || edge === undefined) return edge
    const end = rule.form === 'void' ? this.openParentEnd(rule) : this.closerOf(tag.start)
    if (end === undefined || end < edge) return undefined
    return rule.body !== 'bare-code' || (end === edge && this.isBareCode(tag, edge)) ? edge : undefined
  }

  /** The opener names the language, as the one around a fence never does. */
  private isBareCode({ attributes, end }: Tag, edge: number): boolean {
    return 'lang' in attributes && !holdsBlocks.test(this.source.slice(end, edge))
  }

  private openParentEnd({ inside = [] }: TagRule): number | undefined {
    const parent = this.open.all.findLast(({ name }) => inside.includes(this.dialect.tags.get(name)?.type ?? ''))
    return parent && this.closerOf(parent.start)
  }

  /** A line outside the list item or quote of a tag that is still open, and closed further on: authors forget the indentation. */
  private belongsToOpenTag(cursor: Cursor, matched: number): boolean {
    const tag = this.open.all.at(-1)
    if (tag === undefined || tag.depth <= matched || listMarkerAt(this.source, this.firstCharacter(cursor))) return false
    if (tag.name === '<details') return this.isStrayBeforeEnd(this.firstCharacter(cursor))
    const closer = this.closerOf(tag.start)
    return closer !== undefined && closer - tag.start < farthest
  }

  /** Gives the line the prefix of the containers it left. */
  private adopt(cursor: Cursor, matched: number, start: number): number {
    this.truncate(this.open.all.at(-1)?.depth ?? matched)
    this.edits.push({ start: cursor.at, end: cursor.at, before: prefixOf(this.containers.slice(matched)), after: '' })
    return this.continuesLeaf(cursor) ? lineEnd(this.source, cursor.at) : this.readBlock(cursor, start)
  }

  /** Opens containers, then the leaf. */
  private readBlock(cursor: Cursor, start: number): number {
    let isFresh = false
    const interrupts = this.leaf.kind === 'paragraph'
    for (;;) {
      const at = this.firstCharacter(cursor)
      if (this.isBlank(at)) return this.endLine({ kind: 'none' }, at)
      const indent = indentAt(this.source, cursor)
      if (indent > 3) return this.readIndented(cursor, start, at, isFresh)
      if (this.containers.length >= deepest && this.opensContainer(at)) return this.readTooDeep(at)
      if (this.source[at] === '>') this.openQuote(cursor)
      else if (startsThematicBreak(this.source, at) || (interrupts && !isFresh && underlines(this.source, at)))
        return this.endLine({ kind: 'none' }, at)
      else if (!this.opensItem(cursor, at, indent, interrupts)) return this.readLeaf(cursor, start, at, isFresh)
      isFresh = true
    }
  }

  private endLine(leaf: Leaf, at: number): number {
    this.leaf = leaf
    return lineEnd(this.source, at)
  }

  /** Four columns make code, but not under a paragraph, and not for a tag inside another tag or a list. */
  private readIndented(cursor: Cursor, start: number, at: number, isFresh: boolean): number {
    const isInside = this.containers.length > 0 || this.open.all.length > 0
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

  /** An item that interrupts a paragraph begins with 1 and holds something; parsers ask it of those within it as well. */
  private opensItem(cursor: Cursor, at: number, indent: number, interrupts: boolean): boolean {
    const marker = listMarkerAt(this.source, at)
    if (!marker) return false
    const isEmpty = this.isBlank(at + marker.length)
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

  private opensContainer(at: number): boolean {
    return this.source[at] === '>' || listMarkerAt(this.source, at) !== undefined
  }

  /** Escapes the marker of a quote or item, so that it is text. */
  private readTooDeep(at: number): number {
    const escaped = at + (listMarkerAt(this.source, at)?.length ?? 1) - 1
    this.edits.push({ start: escaped, end: escaped, before: '\\', after: '' })
    if (!this.reportedDepth) this.reportDepth(at)
    this.reportedDepth = true
    return this.endLine({ kind: 'paragraph' }, at)
  }

  private reportDepth(at: number): void {
    const point = pointAt(this.source, at)
    const message = `Unexpected nesting deeper than ${deepest} quotes and lists, expected fewer`
    this.report({ id: 'text/too-deep', file: '', message, place: { start: point, end: point } })
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
    if (this.neverEnds(at)) {
      this.edits.push({ start: at, end: at, before: '\\', after: '' })
      return line.read()
    }
    const end = lineEnd(this.source, at)
    const isEnded = html !== 'blank' && html.test(this.source.slice(at + 2, end))
    this.leaf = isEnded ? { kind: 'none' } : { kind: 'html', until: html }
    return html === 'blank' ? line.read() : end
  }

  /** A comment or `<pre>` that is not closed would take all that follows with it: it is text then. */
  private neverEnds(at: number): boolean {
    const opener = this.source.slice(at, at + 4).toLowerCase()
    if (opener === '<!--') return this.next.endOfComment(at) === undefined
    return opener === '<pre' && this.next.endOfRawHtml(at) === undefined
  }
}
