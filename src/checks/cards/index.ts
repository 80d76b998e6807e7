/** Rules of the group `cards`. */
import type { Check } from '../check.ts'
import { noTarget } from './no-target.ts'
import { noTitle } from './no-title.ts'

export const cards: readonly Check[] = [noTarget, noTitle]
