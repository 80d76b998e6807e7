/** Rules of the group `if`. */
import type { Check } from '../check.ts'

export const ifs: readonly Check[] = []
