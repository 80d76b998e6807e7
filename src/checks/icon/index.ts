/** Rules of the group `icon`. */
import type { Check } from '../check.ts'

export const icon: readonly Check[] = []
