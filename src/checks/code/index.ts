/** Rules of the group `code`. */
import type { Check } from '../check.ts'
import { mixedTag } from './mixed-tag.ts'
import { noLanguage } from './no-language.ts'

export const code: readonly Check[] = [mixedTag, noLanguage]
