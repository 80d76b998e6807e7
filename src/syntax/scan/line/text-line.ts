/**
 * A line of text while spots are looked for in it, and where that is.
 *
 *     - Tides {% hint %}▏ and winds   →   at: ▏, pending: ▏, hasText: true, spots: [hint]
 */
import { type Cursor, indentAt } from '../../containers.ts'
import { skipBlanks } from '../../skip-blanks.ts'
import type { Spot } from '../../spot.ts'
import { htmlAt, lineEnd } from '../block-starts.ts'
import type { PageScan } from '../page-scan.ts'

/** Blanks, and what editors leave behind that has no width. */
const unseen = /^[\s\u200b\u2060]*$/

export class TextLine {
  readonly scan: PageScan
  readonly source: string
  /** Start of the line on disk. */
  readonly start: number
  /** Nothing but the open containers stands before the text: a closer may be put back into the containers of its opener. */
  readonly isLead: boolean
  /** Of a pipe table, or like one: spots stay in it. */
  readonly isRow: boolean
  /** In columns. */
  readonly indent: number
  readonly spots: Spot[] = []
  at: number
  /** Of the line, or of the last one that a spot reached. */
  end: number
  /** Where the text since the last spot begins. */
  pending: number
  hasText = false
  /** Up to there, tags belong to a condition that is kept in this line. */
  conditionEnd = 0
  /** Offset of a closer whose opener was kept in this line. */
  closerInLine: number | undefined

  constructor(scan: PageScan, cursor: Cursor, start: number, isLead: boolean) {
    this.scan = scan
    this.source = scan.source
    this.start = start
    this.isLead = isLead
    this.pending = cursor.at
    this.at = skipBlanks(scan.source, cursor.at)
    this.indent = indentAt(scan.source, cursor)
    this.end = lineEnd(scan.source, this.at)
    this.isRow = scan.leaf.kind === 'table' ? !endsTable(scan.source, this.at) : startsRow(scan.source, this.at)
  }

  /** Whether nothing that is seen stands between the last spot and `end`. */
  isPendingBlank(end: number): boolean {
    return unseen.test(this.source.slice(this.pending, end))
  }

  /** Goes on at `at`, be it lines below. */
  moveTo(at: number): void {
    this.at = at
    if (at > this.end) this.end = lineEnd(this.source, at)
  }
}

/** Behind an escaped pipe too: so a row is written that has no table. */
const startsRow = (source: string, at: number): boolean => source[at] === '|' || source.startsWith('\\|', at)

/** A tag, or HTML that begins a block of its own, needs no blank line behind the rows. */
const endsTable = (source: string, at: number): boolean => source[at] === '{' || htmlAt(source, at, true) !== undefined
