/** Rules of the group `tag`. */
import type { Check } from '../check.ts'

export const tag: readonly Check[] = []
