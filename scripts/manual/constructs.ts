/** Every construct that the manual describes, page by page. */
import type { Construct, ConstructPage } from './construct.ts'
import { apiConstructs } from './constructs-api.ts'
import { blockConstructs } from './constructs-blocks.ts'
import { mediaConstructs } from './constructs-media.ts'
import { tableConstructs } from './constructs-tables.ts'
import { textConstructs } from './constructs-text.ts'

export const constructPages: readonly ConstructPage[] = [
  blockConstructs,
  textConstructs,
  mediaConstructs,
  tableConstructs,
  apiConstructs,
]

export const constructs: readonly Construct[] = constructPages.flatMap((page) => page.constructs)
