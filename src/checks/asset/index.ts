/** Rules of the group `asset`. */
import type { Check } from '../check.ts'

export const asset: readonly Check[] = []
