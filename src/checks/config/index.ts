/** Rules of the group `config`. */
import type { Check } from '../check.ts'
import { badValue } from './bad-value.ts'
import { configInvalidYaml } from './invalid-yaml.ts'
import { missingReadme } from './missing-readme.ts'
import { missingRoot } from './missing-root.ts'
import { missingSummary } from './missing-summary.ts'
import { configUnknownKey } from './unknown-key.ts'
import { zeroWidthKey } from './zero-width-key.ts'

export const config: readonly Check[] = [
  badValue,
  configInvalidYaml,
  missingReadme,
  missingRoot,
  missingSummary,
  configUnknownKey,
  zeroWidthKey,
]
