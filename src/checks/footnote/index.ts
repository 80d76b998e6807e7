/** Rules of the group `footnote`. */
import type { Check } from '../check.ts'

export const footnote: readonly Check[] = []
