/** Rules about raw HTML. */
import type { Check } from '../check.ts'
import { unsafeHtml } from './unsafe.ts'

export const html: readonly Check[] = [unsafeHtml]
