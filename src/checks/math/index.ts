/** Rules about formulas. */
import type { Check } from '../check.ts'
import { invalid } from './invalid.ts'

export const math: readonly Check[] = [invalid]
