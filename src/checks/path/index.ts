/** Rules of the group `path`. */
import type { Check } from '../check.ts'

export const path: readonly Check[] = []
