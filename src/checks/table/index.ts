/** Rules of the group `table`. */
import type { Check } from '../check.ts'

export const table: readonly Check[] = []
