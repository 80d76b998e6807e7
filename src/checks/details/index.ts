/** Rules of the group `details`. */
import type { Check } from '../check.ts'
import { empty } from './empty.ts'
import { emptySummary } from './empty-summary.ts'

export const details: readonly Check[] = [empty, emptySummary]
