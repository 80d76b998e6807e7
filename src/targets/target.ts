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

/** Writes one block as nodes of the target; blocks among them are written next. `within` holds the types of the nodes around it, outermost first. */
export type BlockWriter<Node> = (node: Node, context: TargetContext, within: readonly string[]) => RootContent[]

export interface Target {
  name: string
  summary: string
  /** `guide/README.md` → `guide/README.md`, `guide/index.html`, … */
  pagePath(path: string): string
  /**
   * Which headings and titles get an id of their own in the output:
   * - `gitbook`: all of them, the ids that GitBook publishes;
   * - `explicit`: those that the author gave one, and those that a link leads to;
   * - `github`: the same, but for those that have this very id on GitHub anyway.
   */
  slug: 'github' | 'explicit' | 'gitbook'
  blocks: { [Name in BlockName]?: BlockWriter<NodeOf<Name>> }
  /** Blocks that stay in the tree: the target writes them itself. Legacy spellings are lowered all the same. */
  keepsBlocks?: true
  /** What a loss of the front matter is called, when the target has no front matter. */
  drops?(frontMatter: Record<string, unknown>): string[]
  /** The page as text. */
  write(page: FinishedPage, context: TargetContext): string
  /** Files beside the pages: style sheets, navigation. */
  files?(space: Space, pages: readonly FinishedPage[], options: WriteOptions): OutputFile[]
  /** Files of the space, from its root, that the output needs as they are. */
  copies?(space: Space): readonly string[]
  /** Reusable content is written too, as files of its own. */
  writesIncludes?: true
  /** The tree is written as GitBook Markdown again: references stay as they are, includes and variables too. */
  keepsDialect?: true
}
