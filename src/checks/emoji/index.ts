/** Rules of the group `emoji`. */
import type { Check } from '../check.ts'

export const emoji: readonly Check[] = []
