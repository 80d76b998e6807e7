/** Rules of the group `hidden`. */
import type { Check } from '../check.ts'

export const hidden: readonly Check[] = []
