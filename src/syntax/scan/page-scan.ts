/**
 * What is open while the lines of a page are walked, and what was found up to there.
 *
 *     - > {% hint %}   →   containers: item, quote; open: hint; spots: that tag
 */
import type { Point } from 'unist'
import type { Report } from '../../diagnostics/diagnostic.ts'
import type { Dialect } from '../../tree/dialect.ts'
import { hasJoinedSpace } from '../bold-space.ts'
import type { Container } from '../containers.ts'
import { pointFinder } from '../point.ts'
import type { Edit, Spot } from '../spot.ts'
import { bodyEdges } from './body-edges.ts'
import { elementFinder, type FindElement } from './element.ts'
import type { Leaf } from './leaf.ts'
import { type LookAhead, lookAhead } from './look-ahead.ts'
import { OpenTags } from './open-tags.ts'
import { closerFinder, type FindCloser } from './tag-closers.ts'
import { TagFinder } from './tag-finder.ts'
import { type TextIndents, textIndents } from './text-indents.ts'

const sought = {
  interesting: /[`\\{<]/g,
  edgeOfParagraph: /\n[ \t>]*(?=\n|$|\{%|```|~~~)/g,
  endOfMath: /\$\$[ \t]*(?=\n|$)/g,
  endOfComment: /-->/g,
  /** Of no condition. */
  blockTag: /\{%-?\s{0,8}(?!(?:end)?if\b|(?:else|elif|elseif|elsif)\b)[@A-Za-z]/g,
  edgeOfDetails: /<\/?details\b/gi,
  edgeOfCode: /<\/?code\b/gi,
  edgeOfSpan: /<\/?span\b/gi,
  endOfRawHtml: /<\/(?:script|pre|style|textarea)>/gi,
}

/** Of bold spaces: else they are of no interest. */
const withReferences = /[`\\{<&]/g

export class PageScan {
  readonly source: string
  readonly dialect: Dialect
  readonly report: Report
  readonly spots: Spot[] = []
  readonly edits: Edit[] = []
  readonly open = new OpenTags()
  containers: Container[] = []
  leaf: Leaf = { kind: 'none' }
  /** Offset of `{% endraw %}`: before it, tags are text. */
  rawEnd = 0
  isDepthReported = false
  /** Of an offset. */
  readonly point: (offset: number) => Point
  readonly tags: TagFinder
  readonly findElement: FindElement
  /** Where the tag that opens at an offset is closed, by counting. */
  readonly closerOf: FindCloser
  /** Where the next edge of a body stands: its closer, or the next item of its kind. */
  readonly bodyEdges: (name: string) => LookAhead
  /** How far the lines of text between two places are indented. */
  readonly textIndents: TextIndents
  /** What comes next in the page, from an offset on. */
  readonly next: Readonly<Record<keyof typeof sought, LookAhead>>

  constructor(source: string, dialect: Dialect, report: Report) {
    this.source = source
    this.dialect = dialect
    this.report = report
    this.point = pointFinder(source)
    this.tags = new TagFinder(source, dialect, this.open)
    this.findElement = elementFinder(source)
    this.closerOf = closerFinder(source)
    this.bodyEdges = bodyEdges(source, dialect)
    this.textIndents = textIndents(source)
    this.next = {
      interesting: lookAhead(source, hasJoinedSpace(source) ? withReferences : sought.interesting),
      edgeOfParagraph: lookAhead(source, sought.edgeOfParagraph),
      endOfMath: lookAhead(source, sought.endOfMath),
      endOfComment: lookAhead(source, sought.endOfComment),
      blockTag: lookAhead(source, sought.blockTag),
      edgeOfDetails: lookAhead(source, sought.edgeOfDetails),
      edgeOfCode: lookAhead(source, sought.edgeOfCode),
      edgeOfSpan: lookAhead(source, sought.edgeOfSpan),
      endOfRawHtml: lookAhead(source, sought.endOfRawHtml),
    }
  }

  isOpenElement = (name: string): boolean => this.open.has(`<${name}`)

  /** Ends the containers beyond `depth`, and the tags that stood open in them. */
  truncate(depth: number): void {
    if (depth < this.containers.length) this.containers = this.containers.slice(0, depth)
    this.open.truncate(depth)
  }
}
