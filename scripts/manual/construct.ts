/** What the manual says of one construct of GitBook: how it is written, and what becomes of it. */
import type { BlockName } from '../../src/blocks/index.ts'

export interface Construct {
  /** Formulas are Markdown of their own, and have no block. */
  block: BlockName | 'math'
  title: string
  /** Blocks that stand in it: their attributes are described with it. */
  parts?: readonly BlockName[]
  /** As it stands in a page of `docs/reference/dialect`. */
  sample: string
  /** Its plain form: what CommonMark gets, and every target that has no better word for it. */
  plain: string
  gfm?: string
  html?: string
  site?: string
}

/** A page of the reference: constructs of one kind. */
export interface ConstructPage {
  file: string
  title: string
  description: string
  icon: string
  lead: string
  constructs: readonly Construct[]
}
