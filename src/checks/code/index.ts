/** Rules of the group `code`. */
import type { Check } from '../check.ts'

export const code: readonly Check[] = []
