/**
 * What is wrong with tags that do not pair, or whose attributes are badly written, and how it would be mended. One fault, one finding:
 * a tag that was not closed in time may have its closer further on, so nothing is said before all tags are seen.
 *
 *     {% hint %}{% code %}{% endhint %}{% endcode %}   →   tag/misnested at `{% endhint %}`, nothing else
 */

import type { Node, Point } from 'unist'
import type { Finding, Report } from '../diagnostics/diagnostic.ts'
import { orMeant } from '../diagnostics/did-you-mean.ts'
import type { Edit, Fix } from '../diagnostics/fix.ts'
import { addTo } from '../diagnostics/group-by.ts'
import type { Dialect } from '../tree/dialect.ts'
import { nearestTag } from './misspelt.ts'
import { type OpenFence, openFenceAtEnd } from './open-fence.ts'
import type { TagFault } from './tag/tag.ts'
import { lineAfter, lineBefore, withoutTag } from './tag-fixes.ts'
import { isCloser, keyOf, shown, shownCloser, type TagLeaf } from './tag-leaf.ts'

export interface FaultContext {
  /** The page. */
  source: string
  dialect: Dialect
  report: Report
  /** Of an offset in the page. */
  point(offset: number): Point
  /** In a line of text, such as a table cell. */
  isPhrasing: boolean
}

/** A closer that came while a tag stood open that should have been closed before it. */
interface Crossing {
  closer: TagLeaf
  opener: TagLeaf
  finding: Finding
}

export class PairFaults {
  private readonly context: FaultContext
  private readonly findings = new Set<Finding>()
  /** By key of the opener. */
  private readonly crossings = new Map<string, Crossing[]>()
  /** By the closer that came too early. */
  private readonly misnested = new Map<TagLeaf, Finding>()

  constructor(context: FaultContext) {
    this.context = context
  }

  end(): void {
    for (const finding of this.findings) this.context.report(finding)
  }

  tooDeep(leaf: TagLeaf, deepest: number): void {
    this.report('text/too-deep', leaf, `Unexpected nesting deeper than ${deepest} tags, expected fewer`)
  }

  /** `isSure`: the other half is there. */
  unknown(leaf: TagLeaf, meant = nearestTag(leaf, this.context.dialect), isSure = false): void {
    const end = leaf.spot.tag?.close ? 'end' : ''
    const name = `${end}${leaf.spot.name}`
    const suggestion = meant === undefined ? undefined : `${end}${meant}`
    const message = `Unexpected tag \`${name}\`, expected one of GitBook’s${orMeant(suggestion)}`
    this.report('tag/unknown', leaf, message, suggestion === undefined ? undefined : this.rename(leaf, name, suggestion, isSure))
  }

  private rename({ spot }: TagLeaf, name: string, suggestion: string, safe: boolean): Fix | undefined {
    const at = this.context.source
      .slice(spot.start, spot.start + name.length + 20)
      .toLowerCase()
      .indexOf(name)
    if (at < 0) return undefined
    const start = spot.start + at
    return { safe, title: `Write \`${suggestion}\``, edits: [{ start, end: start + name.length, text: suggestion }] }
  }

  attributes(leaf: TagLeaf): void {
    for (const fault of leaf.spot.tag?.faults ?? []) if (fault.what !== '') this.attribute(leaf, fault)
  }

  private attribute(leaf: TagLeaf, { what, start, end, fix, missing }: TagFault): void {
    const message = `Unexpected ${what} in \`${shown(leaf)}\`, expected \`${missing ?? 'key'}="${missing ? '…' : 'value'}"\``
    this.report(missing ? 'tag/missing-attr' : 'tag/bad-attr', leaf, message, fix).place = {
      start: this.context.point(start),
      end: this.context.point(end),
    }
  }

  /** A tag whose name is right, but not the signs around it. */
  misspelt(leaf: TagLeaf): void {
    const { start, end, tag } = leaf.spot
    if (tag?.meant === undefined) return
    const message = `Unexpected \`${this.context.source.slice(start, Math.min(end, start + 60))}\`, expected \`${tag.meant.slice(0, 60)}\``
    this.report('tag/unknown', leaf, message, this.rewrite(leaf, tag.meant, tag.close))
  }

  openerForCloser(leaf: TagLeaf): void {
    const closer = shownCloser(leaf)
    const message = `Unexpected \`${shown(leaf)}\` within \`${shown(leaf)}\`, expected \`${closer}\``
    this.report('tag/unclosed', leaf, message, this.rewrite(leaf, closer, false))
  }

  private rewrite({ spot: { start, end } }: TagLeaf, text: string, safe: boolean): Fix {
    return { safe, title: `Write \`${text.slice(0, 60)}\``, edits: [{ start, end, text }] }
  }

  /** A tag that lost one character of its closing brace. */
  unfinished(leaf: TagLeaf): void {
    const fault = leaf.spot.tag?.faults.find(({ what }) => what === '')
    if (fault === undefined) return
    const tag = isCloser(leaf) ? `end${leaf.spot.name}` : leaf.spot.name
    this.report('tag/unclosed', leaf, `Expected \`%}\` for \`{% ${tag}\` before the end of the line`, fault.fix)
  }

  /** `before` is the tag that shows it; `last` what stands before the place of the closer, when that is not in front of `before`. */
  unclosed(leaf: TagLeaf, before: TagLeaf | undefined, last: Node | undefined): void {
    const fence = last && openFenceAtEnd(last, this.context.source)
    if (fence !== undefined && before === undefined && this.isWithin(shownCloser(leaf), fence)) return
    const end = before === undefined ? 'the end of its parent' : `\`${isCloser(before) ? shownCloser(before) : shown(before)}\``
    const closer = shownCloser(leaf)
    const edit = this.context.isPhrasing || fence ? undefined : this.lineFor(closer, leaf, before, last)
    const fix = edit && { safe: false, title: `Write \`${closer}\``, edits: [edit] }
    const finding = this.report('tag/unclosed', leaf, `Expected \`${closer}\` for \`${shown(leaf)}\` before ${end}`, fix)
    if (before === undefined || !isCloser(before)) return
    addTo(this.crossings, keyOf(leaf), { closer: before, opener: leaf, finding })
  }

  /** A fence that lost its end has taken the closer in: that is one fault, and told of the fence. */
  private isWithin(closer: string, { end, last }: OpenFence): boolean {
    return this.context.source.slice(end, last).includes(closer)
  }

  private lineFor(closer: string, leaf: TagLeaf, before: TagLeaf | undefined, last: Node | undefined): Edit | undefined {
    const { source } = this.context
    if (before !== undefined && last === undefined) return lineBefore(source, before.spot.start, closer)
    const end = last?.position?.end.offset
    return end === undefined ? undefined : lineAfter(source, end, leaf.spot, closer)
  }

  /** `first` is the first of the items that show which opener is lost: the tabs before `{% endtabs %}`. */
  stray(leaf: TagLeaf, first: Node | undefined): void {
    const { source } = this.context
    const at = first?.position?.start.offset
    const edit = at === undefined ? withoutTag(source, leaf.spot) : lineBefore(source, at, shown(leaf))
    const title = at === undefined ? `Remove \`${shownCloser(leaf)}\`` : `Write \`${shown(leaf)}\``
    const message = `Unexpected \`${shownCloser(leaf)}\`, expected \`${shown(leaf)}\` before it`
    this.report('tag/orphan-close', leaf, message, edit && { safe: false, title, edits: [edit] })
  }

  /** Whether a closer comes too late, as another one came too early: that is one fault. */
  crosses(leaf: TagLeaf): boolean {
    const crossing = this.crossings.get(keyOf(leaf))?.pop()
    if (crossing === undefined) return false
    const { closer, opener, finding } = crossing
    const related = [
      { message: `\`${shown(opener)}\` opens here`, file: '', place: opener.position },
      { message: `\`${shownCloser(leaf)}\` stands here`, file: '', place: leaf.position },
    ]
    const first = this.misnested.get(closer)
    if (first !== undefined) {
      this.findings.delete(finding)
      first.related = [...(first.related ?? []), ...related].slice(0, 10)
      delete first.fix
      return true
    }
    const message = `Unexpected \`${shownCloser(closer)}\`, expected \`${shownCloser(opener)}\` before it`
    const fix = this.exchange(closer, leaf)
    delete finding.fix
    Object.assign(finding, { id: 'tag/misnested', message, place: closer.position, related, ...(fix && { fix }) })
    this.misnested.set(closer, finding)
    return true
  }

  /** Closers that stand next to each other only changed places. */
  private exchange({ spot: early }: TagLeaf, { spot: late }: TagLeaf): Fix | undefined {
    const { source } = this.context
    if (late.start - early.end > 100 || source.slice(early.end, late.start).replace(/[>\s]/g, '') !== '') return undefined
    const texts = [early, late].map(({ start, end }) => source.slice(start, end))
    const edits = [
      { start: early.start, end: early.end, text: texts[1] ?? '' },
      { start: late.start, end: late.end, text: texts[0] ?? '' },
    ]
    return { safe: false, title: `Exchange \`${texts[0]}\` and \`${texts[1]}\``, edits }
  }

  private report(id: Finding['id'], leaf: TagLeaf, message: string, fix?: Fix): Finding {
    const finding = { id, file: '', message, place: leaf.position, ...(fix && { fix }) }
    this.findings.add(finding)
    return finding
  }
}
