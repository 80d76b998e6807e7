/** Rules about footnotes. */
import type { Check } from '../check.ts'
import { duplicate } from './duplicate.ts'
import { undefinedFootnote } from './undefined.ts'
import { unused } from './unused.ts'

export const footnote: readonly Check[] = [duplicate, undefinedFootnote, unused]
