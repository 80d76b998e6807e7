/** Rules of the group `file`. */
import type { Check } from '../check.ts'

export const file: readonly Check[] = []
