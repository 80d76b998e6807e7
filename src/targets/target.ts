/** What a target says better than plain Markdown, and how its pages, links and files are named. */
import type { Root, RootContent } from 'mdast'
import type { BlockName, NodeOf } from '../blocks/index.ts'
import type { Words } from '../blocks/words.ts'
import type { Report } from '../diagnostics/diagnostic.ts'
import type { SiteStructure } from '../space/site-structure.ts'
import type { Page, Space } from '../space/space.ts'
import type { SiteSettings } from './site/settings.ts'

export interface WriteOptions {
  /** Tables in `commonmark`: HTML (reads the same everywhere) or GFM pipes. */
  tables: 'html' | 'pipe'
  /** Raw HTML in `html`: sanitised, or as it is. */
  html: 'safe' | 'trusted'
  /** What a maintainer says of the site, for `site`. */
  site?: SiteSettings
  /** How the spaces of the run stand to each other in their site, where `docs.yaml` says so. */
  structure?: SiteStructure
}

/** Another space that is written in the same run: a language or a variant. */
export interface Sibling {
  /** Root of the space, from the base of the files. */
  root: string
  /** Folder in the output. */
  path: string
  space?: Space
}

/** What is known before the first page is written. */
export interface Preparation {
  space: Space
  /** Those that are written, in the order of SUMMARY.md. */
  pages: readonly Page[]
  /** Output path by page path. */
  paths: ReadonlyMap<string, string>
  /** Output path by base-relative path, of every file that pages may refer to. */
  assets: ReadonlyMap<string, string>
  /** Every space of this run, this one too; a single entry with the path `''` when it is alone. */
  spaces: readonly Sibling[]
  words: Words
  options: WriteOptions
  report: Report
  services: Services
}

/** What a target may ask of the world outside: it touches neither disk nor processes itself. */
export interface Services {
  /** Keeps what is dear to compute from one run to the next, by a key made of all that it depends on. */
  store?: Store
  /** When each file was last changed, by base-relative path, as git has it; empty without git. */
  changes?: () => Promise<ReadonlyMap<string, Date>>
  /** Makes plain data that is dear to make: once, where several threads write the pages of one space. */
  share?: <Made>(make: () => Promise<Made>) => Promise<Made>
  /** Colours code and draws diagrams, in other threads. */
  craft?: (code: Code) => Promise<Crafted>
  /** Begins with code that will probably be asked for. */
  expectCode?: (pieces: readonly Code[]) => void
  /** To be called by a thread that could only wait now: it does what was not worth another one. */
  lendHand?: () => Promise<void>
}

export interface Code {
  source: string
  language: string
  /** A diagram, which is drawn rather than coloured. */
  isDrawn?: boolean
}

/** What was made of a piece of code, as text: its colours, or a drawing; or why there is none. */
export interface Crafted {
  made?: string
  fault?: string
}

export interface Store {
  get(key: string): string | undefined
  set(key: string, value: string): void
}

/** A space that has been written, for what stands above all spaces of a run. */
export interface WrittenSpace {
  space: Space
  /** Folder in the output; empty for the only one. */
  path: string
  pages: readonly FinishedPage[]
  /** Output paths of all its files. */
  files: readonly string[]
  /** What one of its text files holds. */
  textOf?(path: string): string | undefined
}

/** What a block writer of a target may use. */
export interface TargetContext {
  words: Words
  options: WriteOptions
  space: Space
  page: Page
  /** Path of the output page, from the output folder. */
  path: string
  /** That of each page, by its path in the space. */
  paths: ReadonlyMap<string, string>
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
  /** `guide/README.md` → `guide/README.md`, `guide/index.html`, …; `readme` is the path of the landing page. */
  pagePath(path: string, readme?: string): string
  /** How a link to a page reads, when that is not its path: `../tides/index.html` → `../tides/`. */
  href?(path: string): string
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
  /** Told what will be written, long before the first page is: what takes its time may begin in other threads. */
  begin?(pages: readonly Page[], options: WriteOptions, services: Services): void
  /** Makes ready what pages need and gives the target that writes this one space. */
  prepare?(preparation: Preparation): Promise<Target>
  /** The page as text; later, when something on it takes its time. */
  write(page: FinishedPage, context: TargetContext): string | Promise<string>
  /** What writing the last page has left behind for files beside the pages, as plain data: pages may be written in several threads. */
  taken?(): unknown
  /** Given what was taken, here or in another thread, in the order of the pages. */
  give?(taken: unknown): void
  /** What all pages, or this one, show of what the texts of the space do not say, as plain data: sizes of images, dates. */
  learnt?(page?: Page): unknown
  /** Files beside the pages: style sheets, navigation. */
  files?(space: Space, pages: readonly FinishedPage[], options: WriteOptions): OutputFile[] | Promise<OutputFile[]>
  /** Whether a file beside the pages is made of what pages say: it is whole only when all of them have been written. */
  isOfPages?(path: string): boolean
  /** Output paths that files beside the pages will have, when `files` cannot say so before. */
  reserved?: readonly string[]
  /** Those that files above all spaces will have. */
  reservedAtTop?(options: WriteOptions): readonly string[]
  /** Each page is written a second time, beside the first, by another target. */
  companion?: { to: string; pagePath(path: string, readme?: string): string }
  /** A second place for the landing page, where its file's own address is another than that of the root. */
  landingCopy?(readme: string): string | undefined
  /** Files above all spaces of a run, from the output folder. */
  topFiles?(spaces: readonly WrittenSpace[], options: WriteOptions, services: Services): OutputFile[] | Promise<OutputFile[]>
  /** Files of the space, from its root, that the output needs as they are. */
  copies?(space: Space): readonly string[]
  /** Reusable content is written too, as files of its own. */
  writesIncludes?: true
  /** The tree is written as GitBook Markdown again: references stay as they are, includes and variables too. */
  keepsDialect?: true
}
