/** Rules about headings. */
import type { Check } from '../check.ts'
import { boldOnly } from './bold-only.ts'
import { colonOrTrailingPunct } from './colon-or-trailing-punct.ts'
import { duplicateAnchor } from './duplicate-anchor.ts'
import { empty } from './empty.ts'
import { multipleH1 } from './multiple-h1.ts'
import { noSpace } from './no-space.ts'
import { noTitle } from './no-title.ts'
import { skippedLevel } from './skipped-level.ts'
import { titleMismatch } from './title-mismatch.ts'
import { tooDeep } from './too-deep.ts'
import { undefinedAnchor } from './undefined-anchor.ts'

export const head: readonly Check[] = [
  boldOnly,
  colonOrTrailingPunct,
  duplicateAnchor,
  empty,
  multipleH1,
  noSpace,
  noTitle,
  skippedLevel,
  titleMismatch,
  tooDeep,
  undefinedAnchor,
]
