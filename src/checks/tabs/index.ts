/** Rules of the group `tabs`. */
import type { Check } from '../check.ts'

export const tabs: readonly Check[] = []
