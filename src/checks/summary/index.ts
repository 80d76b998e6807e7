/** Rules of the group `summary`. */
import type { Check } from '../check.ts'
import { summaryCase } from './case.ts'
import { duplicate } from './duplicate.ts'
import { emptyLink } from './empty-link.ts'
import { missing } from './missing.ts'
import { missingFile } from './missing-file.ts'

export const summary: readonly Check[] = [summaryCase, duplicate, emptyLink, missing, missingFile]
