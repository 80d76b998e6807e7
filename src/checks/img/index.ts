/** Rules of the group `img`. */
import type { Check } from '../check.ts'
import { altIsFilename } from './alt-is-filename.ts'
import { captionEqualsAlt } from './caption-equals-alt.ts'
import { emptyFigcaption } from './empty-figcaption.ts'
import { missingAlt } from './missing-alt.ts'
import { wordPaste } from './word-paste.ts'

export const img: readonly Check[] = [altIsFilename, captionEqualsAlt, emptyFigcaption, missingAlt, wordPaste]
