/**
 * What every rule is: data that explains it, and a function that looks at a page or at the space as a whole.
 *
 *     export const emptyHeading = defineCheck({
 *       id: 'head/empty', level: 'warning', summary: 'A heading has no text.', why: …, fix: …, bad: …, good: …,
 *       nodes: { heading: (node, _, { report }) => plainText(node) === '' && report({ node, message: 'Unexpected heading without text' }) },
 *     })
 *
 * A page is walked once, for all rules together. Id, level and file are added by the engine. Rules are pure: they read no disk.
 */
import type { Position } from 'unist'
import type { Level, Related } from '../diagnostics/diagnostic.ts'
import type { Fix } from '../diagnostics/fix.ts'
import type { ReferenceKind, Resolution, Resolve } from '../space/reference.ts'
import type { Page, Space } from '../space/space.ts'
import type { AnyNode } from '../tree/walk.ts'

/** `off`: only when it is asked for. */
export type RuleLevel = Level | 'off'

/**
 * The text of a page, or of several files by path. `README.md` is the page when there is one only, and SUMMARY.md lists all pages
 * unless it is given. The documentation shows examples, and the tests run them: `bad` gives findings of its own id only, `good` none.
 */
export type Example = string | Readonly<Record<string, string>>

export interface Check {
  /** `prefix/name`, in kebab-case; the file is `src/checks/prefix/name.ts`. */
  id: string
  level: Level
  /** Off by default: noise in a healthy space. */
  isOptional?: boolean
  /** Found by asking the web, when that is asked for: its examples show it, but cannot be run. */
  isExternal?: boolean
  /** One sentence that says what is wrong, for lists. */
  summary: string
  /** Why it matters to readers or maintainers. */
  why: string
  /** What to do. */
  fix: string
  bad: Example
  good: Example
  /** What `bad` becomes by the fixes that the rule offers, when that is not `good`. */
  fixed?: Example
  /** What the examples need beside themselves. */
  options?: Partial<CheckOptions>
  /** What a node shows by itself, by its type; parents come before their children. All of these are absent when reading, parsing or resolving finds the fault. */
  nodes?: Readonly<Record<string, (node: AnyNode, ancestors: readonly AnyNode[], context: PageContext) => unknown>>
  /** Every reference, in the order of the source, front matter first; then the web addresses of SUMMARY.md. */
  reference?(reference: Reference, context: PageContext): unknown
  /**
   * The same when all pages have been seen, for what asks of every reference whether its anchor is there: to know that before would take
   * the trees of the pages that it leads to. The tree of its own page is gone by then, and `node` parses it again.
   */
  resolvedReference?(reference: Reference, context: PageContext): unknown
  /** For a rule that looks at the page as a whole, or keeps something while it goes over it. */
  page?(context: PageContext): PageVisitor | undefined
  space?(context: SpaceContext): void
}

/** What the person who runs the checks has said. */
export interface CheckOptions {
  /** Id of another GitBook space → where it is now. */
  spaces: ReadonlyMap<string, string>
  /** Addresses under which this space is published: `https://docs.example/garden`. */
  siteUrls: readonly string[]
  /** Slug of a registered specification → its file. */
  openapi?: ReadonlyMap<string, string>
  /** What is known of the visitor. */
  claims?: Readonly<Record<string, unknown>>
}

export interface Context {
  space: Space
  options: CheckOptions
  resolve: Resolve
  report(problem: Problem): void
}

export interface PageContext extends Context {
  page: Page
  /** Reusable content: it has no title of its own, and stands in the pages that include it. */
  isInclude: boolean
  /** The source of a node: the slice that its position names; empty for a node without one. */
  textOf(node: AnyNode): string
}

export interface SpaceContext extends Context {
  /** Every reference of every page and include. */
  references(): readonly Reference[]
  /** The text of `SUMMARY.md`, `.gitbook.yaml`, `vars.yaml`, `tags.yaml` or a page, by path from the base. */
  textOf(file: string): string | undefined
  /** From the base, where there are such files. */
  configFile?: string
  summaryFile?: string
  variablesFile?: string
  tagsFile?: string
}

/** As the rule has them, for one page. */
export interface PageVisitor {
  nodes?: Readonly<Record<string, (node: AnyNode, ancestors: readonly AnyNode[]) => unknown>>
  reference?: (reference: Reference) => unknown
  /** When the walk is over. */
  end?: () => unknown
}

export interface WrittenNode extends Pick<AnyNode, 'attributes' | 'type' | 'url'> {
  position: Position | undefined
}

/** A reference as it stands, and what it means. */
export interface Reference {
  kind: ReferenceKind
  /** Decoded. */
  url: string
  /** From the base. */
  file: string
  page: Page
  /** Absent for front matter. */
  node?: AnyNode | undefined
  /** What can be said of `node` without its tree. */
  written?: WrittenNode | undefined
  /** Nodes above `node`. */
  ancestors: readonly AnyNode[]
  /** Of the address where it can be found, else of the node. */
  place?: Position | undefined
  /** Where the address stands in the source, when it stands there as it is (`text` is how it is written there). */
  at?: { start: number; end: number; text: string } | undefined
  resolution: Resolution
}

/** What a rule says of a fault. */
export interface Problem {
  /** One sentence, no full stop, values in backticks: see section 5.4 of the style. */
  message: string
  /** Where: a node of the page, offsets in its source, or a place in `file`. */
  node?: AnyNode
  at?: { start: number; end: number }
  place?: Position
  /** From the base; that of the page when absent. */
  file?: string
  hint?: string
  expected?: readonly string[]
  related?: readonly Related[]
  fix?: Fix
}

/** Types a rule; the literal id stays. */
export const defineCheck = <const Rule extends Check>(check: Rule): Rule => check
