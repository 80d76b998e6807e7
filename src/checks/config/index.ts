/** Rules of the group `config`. */
import type { Check } from '../check.ts'

export const config: readonly Check[] = []
