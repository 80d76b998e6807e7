/** Rules about colours. */
import type { Check } from '../check.ts'
import { unknown } from './unknown.ts'

export const color: readonly Check[] = [unknown]
