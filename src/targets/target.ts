/** What a target says better than plain Markdown, and how its pages, links and files are named. */
import type { Root, RootContent } from 'mdast'
import type { BlockName, NodeOf } from '../blocks/index.ts'
import type { Words } from '../blocks/words.ts'
import type { Page, Space } from '../space/space.ts'

export interface WriteOptions {
  /** Tables in `commonmark`: HTML (reads the same everywhere) or GFM pipes. */
  tables: 'html' | 'pipe'
  /** Raw HTML in `html`: sanitised, or as it is. */
  html: 'safe' | 'trusted'
}

/** What a block writer of a target may use. */
export interface TargetContext {
  words: Words
  options: WriteOptions
  space: Space
  page: Page
  /** Path of the output page, from the output folder. */
  path: string
}

/** A page ready to write: every reference leads to the target's own paths and ids, and no block is left that the target does not know. */
export interface FinishedPage {
  page: Page
  tree: Root
  /** Path from the output folder. */
  path: string
  title: string
  description?: string
  /** Cover image as the target links it. */
  cover?: string
  /** Front matter as read, with references rewritten. */
  frontMatter: Record<string, unknown>
}

export interface OutputFile {
  path: string
  content: string | Uint8Array
}

export interface Target {
  name: string
  summary: string
  /** `guide/README.md` → `guide/README.md`, `guide/index.html`, … */
  pagePath(path: string): string
  /** How the id of a heading reads in this target's output: explicit ids are written for those that differ from its own slugs. */
  slug: 'github' | 'explicit' | 'gitbook'
  blocks: { [Name in BlockName]?: (node: NodeOf<Name>, context: TargetContext) => RootContent[] }
  /** The page as text. */
  write(page: FinishedPage, context: TargetContext): string
  /** Files beside the pages: style sheets, navigation. */
  files?(space: Space, pages: readonly FinishedPage[], options: WriteOptions): OutputFile[]
  /** The tree is written as GitBook Markdown again: references stay as they are, includes and variables too. */
  keepsDialect?: true
}
