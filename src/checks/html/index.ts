/** Rules of the group `html`. */
import type { Check } from '../check.ts'

export const html: readonly Check[] = []
