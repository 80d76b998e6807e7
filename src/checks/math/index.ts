/** Rules of the group `math`. */
import type { Check } from '../check.ts'

export const math: readonly Check[] = []
