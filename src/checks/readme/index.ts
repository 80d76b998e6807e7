/** Rules of the group `readme`. */
import type { Check } from '../check.ts'
import { readmeDuplicate } from './duplicate.ts'

export const readme: readonly Check[] = [readmeDuplicate]
