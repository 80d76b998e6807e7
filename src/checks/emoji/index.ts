/** Rules about emoji. */
import type { Check } from '../check.ts'
import { unknownShortcode } from './unknown-shortcode.ts'

export const emoji: readonly Check[] = [unknownShortcode]
