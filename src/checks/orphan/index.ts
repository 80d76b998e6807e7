/** Rules of the group `orphan`. */
import type { Check } from '../check.ts'

export const orphan: readonly Check[] = []
