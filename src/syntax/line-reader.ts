/** Finds the spots in one line of text: tags, structural elements and display math, but not what stands in code or comments. */
import type { BlockScanner, Leaf } from './block-scanner.ts'
import { htmlAt, lineEnd } from './block-starts.ts'
import { type Cursor, prefixOf } from './containers.ts'
import type { TagBody } from './dialect.ts'
import type { OpenTag } from './open-tags.ts'
import type { Edit, Spot } from './spot.ts'
import type { Tag } from './tag/tag.ts'

const fenceLine = /\n[ \t>]*(?:```|~~~)/
const headingLine = /\n[ \t>]*#{1,6} /
const blankLine = /\n[ \t>]*\n/
const delimiterRow = /[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?=\n|$)/y

export class LineReader {
  private readonly scanner: BlockScanner
  private readonly source: string
  /** Start of the line on disk. */
  private readonly start: number
  /** Nothing but the open containers stands before the text: a closer may be put back into the containers of its opener. */
  private readonly isLead: boolean
  private readonly isRow: boolean
  private readonly indent: number
  private readonly spots: Spot[] = []
  private at: number
  private end: number
  /** Where the text since the last spot begins. */
  private pending: number
  private hasText = false
  /** Offset of a closer whose opener was kept in this line. */
  private closerInLine: number | undefined

  constructor(scanner: BlockScanner, cursor: Cursor, start: number, isLead: boolean) {
    this.scanner = scanner
    this.source = scanner.source
    this.start = start
    this.isLead = isLead
    this.pending = cursor.at
    this.at = scanner.firstCharacter(cursor)
    this.indent = this.at - cursor.at
    this.end = lineEnd(this.source, this.at)
    this.isRow = scanner.leaf.kind === 'table' ? this.source[this.at] !== '{' : this.source[this.at] === '|'
  }

  /** Reads to the end of the line, or of the last one that a spot reached; sets the leaf that is open then. */
  read(): number {
    const isDelimiter = this.isDelimiterRow()
    this.readText()
    const { leaf } = this.scanner
    if (this.spots.length > 0 && !this.isRow) this.scanner.leaf = this.leafOfRest()
    else if (isDelimiter) this.scanner.leaf = { kind: 'table' }
    else if (leaf.kind !== 'html' && leaf.kind !== 'table') this.scanner.leaf = { kind: 'paragraph' }
    return this.end
  }

  readHeading(): number {
    this.readText()
    this.scanner.leaf = { kind: this.spots.length > 0 && !this.isPendingBlank() ? 'paragraph' : 'none' }
    return this.end
  }

  private isDelimiterRow(): boolean {
    delimiterRow.lastIndex = this.at
    return (
      this.scanner.leaf.kind === 'paragraph' &&
      delimiterRow.test(this.source) &&
      this.source.slice(this.at, this.end).includes('|')
    )
  }

  private leafOfRest(): Leaf {
    if (this.isPendingBlank()) return { kind: 'none' }
    return this.isPendingHtml(this.end) ? { kind: 'html', until: 'blank' } : { kind: 'paragraph' }
  }

  /** Text between tags gets a line of its own, and there it may be raw HTML that only a blank line ends. */
  private isPendingHtml(end: number, interrupts = false): boolean {
    return htmlAt(this.source.slice(this.pending, end).trim(), 0, interrupts) === 'blank'
  }

  private isPendingBlank(): boolean {
    return this.source.slice(this.pending, this.end).trim() === ''
  }

  private readText(): void {
    this.readMath()
    if (this.source[this.at] === '%') this.readTagHere()
    while (this.at < this.end) {
      const found = this.scanner.next.interesting(this.at)
      if (found === undefined || found >= this.end) break
      this.at = found
      this.readAt(this.source[found] as string)
    }
    this.at = this.end
    if (this.hasText || this.source.slice(this.pending, this.end).trim() !== '') for (const spot of this.spots) spot.glued = true
  }

  private readAt(character: string): void {
    if (character === '\\') this.at += 2
    else if (character === '`') this.skipCode()
    else if (!this.readTagHere() && !(character === '<' && this.readElementHere())) this.at++
  }

  /** Past a code span, if this run of backticks opens one; spans end with their paragraph. */
  private skipCode(): void {
    let length = 0
    while (this.source[this.at + length] === '`') length++
    const from = this.at + length
    const close = this.closingRun(from, length)
    this.at = close === undefined ? from : close + length
    if (this.at > this.end) this.end = lineEnd(this.source, this.at)
  }

  private closingRun(from: number, length: number): number | undefined {
    const text = this.source.slice(from, this.paragraphEnd())
    for (const match of text.matchAll(/`+/g)) if (match[0].length === length) return from + match.index
    return undefined
  }

  /** A paragraph ends before a blank line, a fence, or a line that starts with a tag; a table row with its line. */
  private paragraphEnd(): number {
    if (this.isRow) return this.end
    return this.scanner.next.edgeOfParagraph(this.end) ?? this.source.length
  }

  /** `$$` at the start of a block: display math, or text that must not be taken for it. */
  private readMath(): void {
    if (!this.source.startsWith('$$', this.at) || this.isRow || this.scanner.leaf.kind === 'html') return
    const firstLine = this.source.slice(this.at + 2, this.end)
    if (firstLine.includes('$')) return
    const end = this.mathEnd(firstLine)
    if (end !== undefined) this.take('math', 'math', this.at, end)
    else for (const at of [this.at, this.at + 1]) this.scanner.edits.push({ start: at, end: at, before: '\\', after: '' })
  }

  private mathEnd(firstLine: string): number | undefined {
    const limit = firstLine.trim() === '' ? this.source.length : this.paragraphEnd()
    const closing = this.scanner.next.endOfMath(this.end)
    if (closing === undefined || closing >= limit) return undefined
    return this.holdsBlocks(closing) ? undefined : closing + 2
  }

  /** What no formula holds, be it a line that begins like a heading amid blank lines: then these dollars belong to two formulas, of which one lost its other half. */
  private holdsBlocks(closing: number): boolean {
    const text = this.source.slice(this.end, closing)
    if (fenceLine.test(text) || (headingLine.test(text) && blankLine.test(text))) return true
    return [...text.matchAll(/\n[ \t>]*(?=\{%)/g)].some((match) => {
      const tag = this.scanner.tagAt(this.end + match.index + match[0].length)
      return tag !== undefined && this.scanner.isKnown(tag.name)
    })
  }

  private readTagHere(): boolean {
    if (this.at < this.scanner.rawEnd) return false
    const tag = this.scanner.tagAt(this.at)
    if (!tag) return false
    if (this.scanner.isKnown(tag.name) || (!this.isRow && this.standsAlone(tag.end))) this.takeTag(tag)
    else if (tag.end > this.end || this.source[this.at - 1] === '(') this.at += 2
    else this.keepInLine(tag)
    return true
  }

  /** A tag in a sentence stays there: it is foreign, or what it holds is part of the sentence. */
  private keepInLine(tag: Tag): void {
    const { scanner } = this
    scanner.spots.push({
      kind: 'tag',
      name: tag.name,
      start: tag.start,
      end: tag.end,
      tag,
      containers: scanner.containers,
      inline: true,
      glued: true,
    })
    scanner.edits.push({ start: tag.start, end: tag.end, before: '', after: '', spot: scanner.spots.length - 1 })
    this.at = tag.end
  }

  /** Only tags stand on the line: before it, and behind it another one or nothing. */
  private standsAlone(end: number): boolean {
    const rest = this.source.slice(end, lineEnd(this.source, end)).trim()
    return !this.hasText && this.source.slice(this.pending, this.at).trim() === '' && (rest === '' || /^\{%.*%\}$/.test(rest))
  }

  private readElementHere(): boolean {
    if (this.source.startsWith('<!--', this.at)) return this.skipComment()
    if (this.isRow) return false
    const isFirst = this.source.slice(this.pending, this.at).trim() === '' && !this.hasText
    const found = this.scanner.findElement(this.at, this.scanner.isOpenElement)
    if (!found || (found.kind !== 'close' && !isFirst)) return false
    if (found.name === 'summary' && !this.scanner.isOpenElement('details')) return false
    this.take(found.kind, found.name, this.at, found.end)
    return true
  }

  private skipComment(): boolean {
    const close = this.scanner.next.endOfComment(this.at + 4)
    if (close === undefined || (this.isRow && close > this.end)) return false
    this.at = close + 3
    if (this.at > this.end) this.end = lineEnd(this.source, this.at)
    return true
  }

  private takeTag(tag: Tag): void {
    const end = this.scanner.bodyEnd(tag)
    const isInLine = end === undefined ? tag.start === this.closerInLine : this.isInSentence(tag, end)
    if (isInLine) this.keepInLine(tag)
    else this.take('tag', tag.name, tag.start, tag.end, tag)
    if (end === undefined) return
    if (isInLine) this.closerInLine = end
    if (this.bodyOf(tag) === 'raw') this.scanner.rawEnd = end
    else this.takeBody(tag, end, isInLine)
  }

  /** The tag, what it holds and its closer stand in one line with other text, or as a line of a paragraph. */
  private isInSentence(tag: Tag, end: number): boolean {
    if (this.isRow || end > this.end || this.bodyOf(tag) === 'bare-code') return false
    const closer = this.scanner.tagAt(end)
    if (closer?.close !== true || closer.end > this.end) return false
    const before = this.source.slice(this.pending, tag.start)
    const isText = before.trim() !== '' || this.source.slice(closer.end, this.end).trim() !== ''
    return isText || (this.spots.length === 0 && this.scanner.leaf.kind === 'paragraph')
  }

  private bodyOf(tag: Tag): TagBody | undefined {
    return this.scanner.dialect.tags.get(tag.name)?.body
  }

  /** What a tag holds to the letter. */
  private takeBody(tag: Tag, end: number, isInLine: boolean): void {
    const { scanner, source } = this
    if (source.slice(tag.end, end).trim() === '') return
    const start = isInLine ? tag.end : firstLine(source, tag.end, end)
    const inline = isInLine || this.isRow
    scanner.spots.push({ kind: 'body', name: tag.name, start, end, tag, containers: scanner.containers, inline, glued: true })
    scanner.edits.push({
      ...(inline ? { start, end, before: '', after: '' } : this.ownLine(end)),
      spot: scanner.spots.length - 1,
    })
    if (!inline) this.pending = end
    this.at = end
    if (end > this.end) this.end = lineEnd(source, end)
  }

  /** Replaces all from the tag before up to `end` by a line. */
  private ownLine(end: number): Edit {
    const line = `\n${prefixOf(this.scanner.containers)}`
    return { start: this.pending, end, before: this.source[this.pending] === '\n' ? line : '', after: line }
  }

  private take(kind: Spot['kind'], name: string, start: number, end: number, tag?: Tag): void {
    const { scanner } = this
    const isBlankBefore = this.source.slice(this.pending, start).trim() === ''
    if (!isBlankBefore) this.hasText = true
    const rehomed = this.isRow ? false : this.placeCloser(kind, name, tag)
    const spot: Spot = {
      kind,
      name,
      start,
      end,
      containers: scanner.containers,
      inline: this.isRow,
      glued: false,
      ...(tag ? { tag } : {}),
    }
    this.spots.push(spot)
    scanner.spots.push(spot)
    if (this.isRow) scanner.edits.push({ start, end, before: '', after: '', spot: scanner.spots.length - 1 })
    else this.isolate(spot, isBlankBefore, rehomed)
    this.at = Math.max(this.at, end)
    if (this.at > this.end) this.end = lineEnd(this.source, this.at)
    if (!this.isRow) this.open(kind, name, start, isBlankBefore, tag)
  }

  /** A closer goes where its opener stands, whatever its indentation. True when that is not where the line is. */
  private placeCloser(kind: Spot['kind'], name: string, tag: Tag | undefined): boolean {
    const { scanner } = this
    const opener = kind === 'close' ? scanner.open.last(`<${name}`) : tag?.close ? scanner.open.last(name) : this.parentOf(tag)
    if (!opener || !this.isLead || opener.depth > scanner.containers.length) return false
    const isElsewhere = opener.depth !== scanner.containers.length || this.leavesContainers()
    scanner.truncate(opener.depth)
    return isElsewhere
  }

  /** The line itself does not carry on the containers that are open. */
  private leavesContainers(): boolean {
    return this.scanner.containers.length > 0 && this.spots.length === 0
  }

  /** A tab belongs where its tabs are, even when it is indented into the list above it. */
  private parentOf(tag: Tag | undefined): OpenTag | undefined {
    const rule = tag && this.scanner.dialect.tags.get(tag.name)
    if (!rule?.inside) return undefined
    const parents = rule.inside
    return this.scanner.open.all.findLast((open) => parents.includes(this.scanner.dialect.tags.get(open.name)?.type ?? ''))
  }

  private isolate(spot: Spot, isBlankBefore: boolean, rehomed: boolean): void {
    const { scanner } = this
    const prefix = prefixOf(scanner.containers)
    const isFirst = isBlankBefore && this.spots.length === 1
    const isLine = this.spots.length === 1
    const isAfterHtml =
      (isLine && scanner.leaf.kind === 'html') || this.isPendingHtml(spot.start, isLine && scanner.leaf.kind === 'paragraph')
    const afterHtml = isAfterHtml ? `\n${prefix}` : ''
    const before = isBlankBefore ? (isFirst && rehomed ? prefix : '') : `\n${prefix}`
    const start =
      isFirst && rehomed ? this.start : isBlankBefore ? this.pending : trimmedEnd(this.source, this.pending, spot.start)
    const endOfLine = lineEnd(this.source, spot.end)
    const rest = this.source.slice(spot.end, endOfLine)
    const isLast = rest.trim() === ''
    const end = isLast ? endOfLine : spot.end + rest.search(/\S/)
    if (rehomed && start === this.start) dropEditsFrom(scanner.edits, start)
    scanner.edits.push({
      start,
      end,
      before: before + afterHtml,
      after: isLast ? '' : `\n${prefix}`,
      spot: scanner.spots.length - 1,
    })
    this.pending = end
  }

  /** Keeps the tags that are open, for closers and for the indentation of what they hold. */
  private open(kind: Spot['kind'], name: string, start: number, isBlankBefore: boolean, tag: Tag | undefined): void {
    const { open, containers, dialect } = this.scanner
    const key = kind === 'tag' ? name : `<${name}`
    if (kind === 'close' || tag?.close) return open.close(key)
    const isOpener = kind === 'open' || (tag !== undefined && dialect.tags.get(name)?.form === 'block')
    const dedent = isBlankBefore && this.spots.length === 1 ? this.indent : 0
    if (isOpener) open.push({ name: key, start, depth: containers.length, dedent })
  }
}

/** Where the first line begins that is not blank. */
function firstLine(source: string, from: number, to: number): number {
  const text = source.slice(from, to)
  return from + text.lastIndexOf('\n', text.search(/\S/)) + 1
}

function trimmedEnd(source: string, from: number, to: number): number {
  let end = to
  while (end > from && (source[end - 1] === ' ' || source[end - 1] === '\t')) end--
  return end
}

/** The line is replaced as a whole: what was to be changed in its indentation no longer matters. */
function dropEditsFrom(edits: Edit[], start: number): void {
  while (edits.length > 0 && (edits.at(-1) as Edit).start >= start && (edits.at(-1) as Edit).spot === undefined) edits.pop()
}
