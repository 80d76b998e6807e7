/** Rules of the group `page`. */
import type { Check } from '../check.ts'

export const page: readonly Check[] = []
