/** Rules of the group `color`. */
import type { Check } from '../check.ts'

export const color: readonly Check[] = []
