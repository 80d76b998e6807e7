/** Rules of the group `var`. */
import type { Check } from '../check.ts'

export const vars: readonly Check[] = []
