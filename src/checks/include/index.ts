/** Rules of the group `include`. */
import type { Check } from '../check.ts'

export const include: readonly Check[] = []
