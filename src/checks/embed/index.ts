/** Rules of the group `embed`. */
import type { Check } from '../check.ts'

export const embed: readonly Check[] = []
