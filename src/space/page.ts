/** Makes a page out of its text. Nothing is parsed before it is asked for. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ShowExpression } from '../tree/plain-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { MentionText } from './mention-text.ts'
import { headingTitle } from './page-title.ts'
import type { CollectAnchors, Collected, ParsedPage, ParsePage } from './parse-page.ts'
import { valuesOn } from './scope.ts'
import type { Anchor, Page } from './space.ts'
import { titleOfPath } from './title-of-path.ts'
import type { TreeCache } from './tree-cache.ts'
import type { Variables } from './variables.ts'

/** What SUMMARY.md says of a page. */
export interface Listing {
  title?: string
  linkTitle?: string
  listed: boolean
}

export interface PageMakers {
  parse: ParsePage
  anchors: CollectAnchors
  trees: TreeCache
  /** Of the space. */
  variables: Variables
  mention: MentionText
  /** Trees stay for another reading. */
  keepsTrees?: boolean
}

/** The text of a page on its way to be one. */
export interface PageText {
  path: string
  file: string
  source: string
  frontMatter: Record<string, unknown>
  bodyStart: number
  diagnostics: Diagnostic[]
}

/** Splits off the front matter. */
export function pageText(path: string, file: string, source: string, found: readonly Diagnostic[]): PageText {
  const { data, bodyStart, diagnostics } = readFrontMatter(source, file)
  return { path, file, source, frontMatter: data, bodyStart, diagnostics: [...found, ...diagnostics] }
}

export const makePage = (text: PageText, listing: Listing, makers: PageMakers): Page => new LazyPage(text, listing, makers)

/** A class: each object literal with a getter would have a shape of its own for V8, and all that is read of a page take the long way. */
class LazyPage implements Page {
  readonly path: string
  readonly file: string
  readonly source: string
  readonly frontMatter: Record<string, unknown>
  readonly bodyStart: number
  readonly listed: boolean
  readonly linkTitle?: string
  private readonly makers: PageMakers
  private readonly listedTitle: string | undefined
  private known: string | undefined
  private collected: Collected | undefined

  constructor({ path, file, source, frontMatter, bodyStart }: PageText, listing: Listing, makers: PageMakers) {
    this.path = path
    this.file = file
    this.source = source
    this.frontMatter = frontMatter
    this.bodyStart = bodyStart
    this.listed = listing.listed
    if (listing.linkTitle) this.linkTitle = listing.linkTitle
    this.makers = makers
    this.listedTitle = listing.title
  }

  get title(): string {
    return this.collectTitle()
  }

  parse(): ParsedPage {
    const { file, source, bodyStart } = this
    const { parse, trees } = this.makers
    return trees.get(file, source.length, () => parse(source, { file, bodyStart }))
  }

  anchors(): readonly Anchor[] {
    return this.collect().anchors()
  }

  writtenAnchors(): readonly Anchor[] {
    return this.collect().written()
  }

  mentionText(url: string): string | undefined {
    return this.makers.mention(url, this)
  }

  headings(): readonly string[] {
    return this.collect().headings
  }

  letGo(): void {
    if (this.makers.keepsTrees) return
    this.collectTitle()
    this.collect()
    this.makers.trees.drop(this.file)
  }

  private collectTitle(): string {
    this.known ??= headingTitle(this.parse().tree, this.show()) ?? this.listedTitle ?? this.titleWithoutHeading()
    return this.known
  }

  private collect(): Collected {
    this.collected ??= this.makers.anchors(this.parse().tree, this.show(), (url) => this.mentionText(url))
    return this.collected
  }

  private show(): ShowExpression {
    return valuesOn(this.makers, this)
  }

  private titleWithoutHeading(): string {
    return textOf(this.frontMatter.title) ?? titleOfPath(this.path)
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
