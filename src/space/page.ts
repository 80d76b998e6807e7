/** Makes a page out of its text. Nothing is parsed before it is asked for. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { readFrontMatter } from './front-matter.ts'
import { once } from './once.ts'
import { headingTitle } from './page-title.ts'
import type { CollectAnchors, ParsedPage, ParsePage } from './parse-page.ts'
import { valuesOn } from './scope.ts'
import type { Page } from './space.ts'
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

export function makePage(text: PageText, listing: Listing, { parse, anchors, trees, variables, keepsTrees }: PageMakers): Page {
  const { path, file, source, frontMatter, bodyStart } = text
  const tree = (): ParsedPage => trees.get(file, source.length, () => parse(source, { file, bodyStart }))
  const show = valuesOn({ variables }, { frontMatter })
  const title = once(() => headingTitle(tree().tree, show) ?? listing.title ?? textOf(frontMatter.title) ?? titleOfPath(path))
  const collected = once(() => anchors(tree().tree, show))
  const { listed, linkTitle } = listing
  return {
    ...{ path, file, source, frontMatter, bodyStart, listed },
    ...(linkTitle ? { linkTitle } : {}),
    get title() {
      return title()
    },
    parse: tree,
    anchors: () => collected().anchors(),
    headings: () => collected().headings,
    letGo() {
      if (keepsTrees) return
      title()
      collected()
      trees.drop(file)
    },
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
