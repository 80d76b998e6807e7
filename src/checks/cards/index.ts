/** Rules of the group `cards`. */
import type { Check } from '../check.ts'

export const cards: readonly Check[] = []
