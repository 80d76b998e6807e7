/** Rules of the group `img`. */
import type { Check } from '../check.ts'

export const img: readonly Check[] = []
