/** Rules of the group `integration`. */
import type { Check } from '../check.ts'

export const integration: readonly Check[] = []
