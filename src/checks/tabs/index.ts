/** Rules of the group `tabs`. */
import type { Check } from '../check.ts'
import { duplicateTitle } from './duplicate-title.ts'
import { emptyTitle } from './empty-title.ts'
import { single } from './single.ts'

export const tabs: readonly Check[] = [duplicateTitle, emptyTitle, single]
