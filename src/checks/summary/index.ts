/** Rules of the group `summary`. */
import type { Check } from '../check.ts'

export const summary: readonly Check[] = []
