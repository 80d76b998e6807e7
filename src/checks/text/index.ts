/** Rules of the group `text`. */
import type { Check } from '../check.ts'

export const text: readonly Check[] = []
