/** Rules of the group `readme`. */
import type { Check } from '../check.ts'

export const readme: readonly Check[] = []
