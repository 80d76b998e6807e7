/** What the engine takes and gives: the contract between the command line, the public API and the engine's own steps. */

import type { Position } from 'unist'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FinishedPage, OutputFile, Services, Sibling, WriteOptions } from '../targets/target.ts'
import type { PageStore } from './kept/page-store.ts'

/** Which Markdown parser reads the pages: the native one where it loads, or one of the two by name. */
export type EngineName = 'auto' | 'native' | 'remark'

export interface ConvertOptions extends WriteOptions {
  /** Name of the target: `html`, `gfm`, … */
  to: string
  /** Pages that SUMMARY.md does not list: left out, as GitBook does, or written too. */
  unlisted: 'omit' | 'include'
  /** Where other spaces are now, by GitBook's id: an address, or a path from the output folder. */
  spaces: ReadonlyMap<string, string>
  /** Folders of other spaces by GitBook's id, from the base: links go to what is written of those that are among the siblings. */
  spaceFolders?: ReadonlyMap<string, string>
  /** Files of specifications that are registered in GitBook, by slug: from the folder of the space, or of the repository. */
  openapi?: ReadonlyMap<string, string>
  /** What is known of the visitor, for conditions and expressions. */
  claims?: Record<string, unknown>
  /** BCP 47 tag; guessed when absent. */
  language?: string
  engine: EngineName
  /** Spaces of the same repository that are written in the same run: root from the base, and folder in the output. */
  siblings?: readonly Sibling[]
  /** Folder in the output that this space goes to, when it is one of several. */
  at?: string
  services?: Services
  /** Keeps finished pages from one run to the next. */
  pageStore?: PageStore
  /** How many threads convert pages: as many as there are cores and pages for them when absent, 1 for none but the main one. */
  threads?: number
  onProgress?: (done: number, total: number) => void
  /**
   * Called with each page as soon as it is converted, whatever their order; it is in the result too. Pages that are kept from one run
   * to the next come as bytes, with their hash.
   */
  onPage?: (path: string, content: string | Uint8Array, hash?: string) => void
}

/** One block that a target wrote in a plainer form than it had. */
export interface Loss {
  block: string
  /** What the reader no longer gets, as a noun phrase. */
  loss: string
  target: string
  file: string
  place?: Position
}

/** A file that is copied as it is: from a base-relative path to one in the output folder. */
export interface CopiedAsset {
  from: string
  path: string
}

export interface ConvertResult {
  /** Pages and the files beside them. */
  files: readonly OutputFile[]
  /** The pages among them, without their trees. */
  finished: readonly FinishedPage[]
  assets: readonly CopiedAsset[]
  diagnostics: readonly Diagnostic[]
  losses: readonly Loss[]
  /** `excluded`: left out by their own condition. */
  pages: { listed: number; unlisted: number; excluded: number; written: number }
}

/** One page on its own. */
export interface ConvertedFile {
  content: string
  diagnostics: readonly Diagnostic[]
  losses: readonly Loss[]
}
