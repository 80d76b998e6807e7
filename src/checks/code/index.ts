/** Rules of the group `code`. */
import type { Check } from '../check.ts'
import { mixedTag } from './mixed-tag.ts'
import { noLanguage } from './no-language.ts'
import { unclosedFence } from './unclosed-fence.ts'
import { codeZeroWidth } from './zero-width.ts'

export const code: readonly Check[] = [mixedTag, noLanguage, unclosedFence, codeZeroWidth]
