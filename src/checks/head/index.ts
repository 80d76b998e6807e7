/** Rules about headings. */
import type { Check } from '../check.ts'
import { empty } from './empty.ts'

export const head: readonly Check[] = [empty]
