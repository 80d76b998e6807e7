/** Rules of the group `hidden`. */
import type { Check } from '../check.ts'
import { hiddenOrphan } from './orphan.ts'

export const hidden: readonly Check[] = [hiddenOrphan]
