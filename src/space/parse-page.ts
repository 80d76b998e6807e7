/** Text to tree and tree to anchors, as the engine hands them to those who read a space. */
import type { Root } from 'mdast'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ShowExpression } from '../tree/plain-text.ts'
import type { ShowMention } from './mentioned-text.ts'
import type { Anchor } from './space.ts'

export interface ParsedPage {
  tree: Root
  diagnostics: readonly Diagnostic[]
}

/** `source` is the whole file; the body starts at `bodyStart`. */
export type ParsePage = (source: string, options: { file: string; bodyStart: number }) => ParsedPage

/** The anchors of a page. Making ids takes time, and of most pages nobody asks for them. */
export interface Collected {
  /** Texts of the headings among them, in order. */
  headings: readonly string[]
  anchors(): readonly Anchor[]
  /** Under the texts that stand in the file: those of mentions are their labels. */
  written(): readonly Anchor[]
}

/** `show`: what readers see of expressions; `mention`: and of mentions. */
export type CollectAnchors = (tree: Root, show: ShowExpression, mention: ShowMention) => Collected
