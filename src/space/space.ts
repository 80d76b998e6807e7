/** What a space is once it has been read. Plain data, but for the trees, which are parsed when they are first asked for. */
import type { Root } from 'mdast'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { BookValues } from './book-parser.ts'
import type { Files } from './files.ts'

/** An entry of SUMMARY.md: a page, a link, or a label without a target. */
export interface SummaryEntry {
  /** As the sidebar shows it: plain text, emphasis and escapes removed. */
  title: string
  /** The short label: `[Title](page.md "Short")`. */
  linkTitle?: string
  /** Path of the page from the space's root, when the entry is one. */
  page?: string
  /** The fragment of a deep link into a page: such an entry is not the page itself. */
  fragment?: string
  /** An external address. */
  url?: string
  /** The YAML of an entry that GitBook generates pages from. */
  generator?: string
  /** 1-based line in SUMMARY.md. */
  line: number
  children: SummaryEntry[]
}

/** A part of the table of contents; the first one often has no title. */
export interface SummaryPart {
  title?: string
  slug?: string
  entries: SummaryEntry[]
}

export interface Summary {
  /** File name in the space, absent when it was made up from the folders. */
  file?: string
  title?: string
  parts: SummaryPart[]
}

export interface SpaceConfig {
  /** Root-relative paths. */
  readme: string
  summary: string
  /** Old path without extension → page path, as written but for `./`. */
  redirects: Map<string, string>
}

/** A place on a page to which a fragment may lead. */
export interface Anchor {
  /** The id that GitBook publishes. */
  id: string
  kind: 'heading' | 'anchor' | 'details' | 'tab' | 'step' | 'operation'
  /** The one that it may have instead: of a heading that mentions a page, by its label. */
  otherId?: string
  /** Whether the author wrote the id. */
  explicit: boolean
  /** Plain text of the heading or title. */
  text: string
  line: number
}

export interface Page {
  /** Path from the space's root: `guide/README.md`. */
  path: string
  /** Path from the base of `Space.files`. */
  file: string
  /** The text, with `\n` line ends and no BOM. */
  source: string
  frontMatter: Record<string, unknown>
  /** Offset in `source` where the body starts. */
  bodyStart: number
  /** H1, else the SUMMARY text, else front matter `title`, else the file name. */
  title: string
  /** Short label from SUMMARY.md. */
  linkTitle?: string
  /** Whether SUMMARY.md lists it. */
  listed: boolean
  /** The tree and what parsing found; cached while memory allows. Never change it: copy. */
  parse(): { tree: Root; diagnostics: readonly Diagnostic[] }
  /** Gives the tree up, but for what other pages want to know: the title and the anchors. It is parsed again when it is asked for. */
  letGo(): void
  /** Anchors in order; computed once. */
  anchors(): readonly Anchor[]
  /** The same under the texts that stand in the file: of mentions in headings the labels, not the titles. */
  writtenAnchors?(): readonly Anchor[]
  /** What readers see of a mention in a heading of this page. */
  mentionText?(url: string): string | undefined
  /** Texts of the headings among them: sooner there than their ids. */
  headings(): readonly string[]
}

/** A tag of `.gitbook/tags.yaml`. */
export interface TagDefinition {
  tag: string
  label: string
  icon?: string
  color?: string
}

export interface Space {
  files: Files
  /** Path of the root from the base; empty when they are the same. */
  root: string
  /** BCP 47 tag: given, found in docs.yaml, or guessed from the text. */
  language: string
  title: string
  /** What the list of the languages of a book calls it: `Français`, `Version 1`. */
  label?: string
  config: SpaceConfig
  summary: Summary
  /** By path from the root, in the order of SUMMARY.md, unlisted ones after, sorted. */
  pages: ReadonlyMap<string, Page>
  /** Reusable content by base-relative path; of the same shape as pages. Pages that others include and nobody lists are here too. */
  includes: ReadonlyMap<string, Page>
  /** Base-relative paths of every file, for references. */
  index: FileIndex
  variables: Record<string, string | number | boolean>
  /** What `book` stands for in the pages of a book of GitBook 2 or 3: there is a `book.json`. */
  book?: BookValues
  tags: readonly TagDefinition[]
  /** Roots of other spaces that lie in this one, when they are read too. */
  inner?: readonly string[]
  /** What reading found; what parsing a page finds is with the page. */
  diagnostics: readonly Diagnostic[]
}

/** Finds files by base-relative path, exactly or with another case or Unicode form. */
export interface FileIndex {
  has(path: string): boolean
  size(path: string): number | undefined
  /** The path as it is on disk that equals `path` but for case or NFC/NFD; undefined when there is none. */
  nearly(path: string): string | undefined
  paths(): Iterable<string>
}
