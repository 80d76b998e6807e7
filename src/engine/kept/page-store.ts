/** Where finished pages are kept from one run to the next. */
import type { Spellings } from '../../space/foreign-slug.ts'
import type { Outline } from '../../space/outlines.ts'
import type { PageResult } from '../page-result.ts'
import type { WrittenReference } from '../references.ts'

export interface PageStore {
  /** Changes with the program and with all packages that it draws on: what another one has made is not used. */
  readonly program: string
  /** What was kept of the space at this place; undefined when there is nothing, or nothing that can be read. */
  read(place: string): KeptSpace | undefined
  write(place: string, kept: KeptSpace): void
}

/** Plain data. */
export interface KeptSpace {
  /** Stands for what all of it rests on: program, settings, table of contents. */
  basis: string
  /** By path. */
  outlines: ReadonlyMap<string, KeptOutline>
  pages: ReadonlyMap<string, KeptPage>
  /** Of headings in scripts that take long to spell. */
  spellings: Spellings
}

/** What other pages and the job need to know of a page, as long as its text is the same. */
export interface KeptOutline extends Outline {
  source: string
  references?: readonly WrittenReference[]
}

export interface KeptPage {
  /** Stands for all that went into the page. */
  key: string
  result: PageResult
}
