/** Rules about files to download. */
import type { Check } from '../check.ts'
import { noCaption } from './no-caption.ts'

export const file: readonly Check[] = [noCaption]
