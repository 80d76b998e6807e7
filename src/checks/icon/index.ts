/** Rules about icons. */
import type { Check } from '../check.ts'
import { unknown } from './unknown.ts'

export const icon: readonly Check[] = [unknown]
