/** Rules about links, and about references of every kind. */
import type { Check } from '../check.ts'
import { missingPage } from './missing-page.ts'

export const link: readonly Check[] = [missingPage]
