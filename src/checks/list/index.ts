/** Rules of the group `list`. */
import type { Check } from '../check.ts'

export const list: readonly Check[] = []
