/** Rules of the group `summary`. */
import type { Check } from '../check.ts'
import { anchorEntry } from './anchor-entry.ts'
import { badIndent } from './bad-indent.ts'
import { summaryCase } from './case.ts'
import { duplicate } from './duplicate.ts'
import { duplicateTitle } from './duplicate-title.ts'
import { emptyLink } from './empty-link.ts'
import { jumpLevel } from './jump-level.ts'
import { labelWithoutLink } from './label-without-link.ts'
import { missing } from './missing.ts'
import { missingFile } from './missing-file.ts'
import { tabIndent } from './tab-indent.ts'
import { unlistedPage } from './unlisted-page.ts'

export const summary: readonly Check[] = [
  anchorEntry,
  badIndent,
  summaryCase,
  duplicate,
  duplicateTitle,
  emptyLink,
  jumpLevel,
  labelWithoutLink,
  missing,
  missingFile,
  tabIndent,
  unlistedPage,
]
