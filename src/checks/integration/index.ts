/** Rules of the group `integration`. */
import type { Check } from '../check.ts'
import { unsupported } from './unsupported.ts'

export const integration: readonly Check[] = [unsupported]
