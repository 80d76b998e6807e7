/** Rules of the group `details`. */
import type { Check } from '../check.ts'

export const details: readonly Check[] = []
